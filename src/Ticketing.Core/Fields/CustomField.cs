using System.Diagnostics.CodeAnalysis;
using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>
/// A custom field of whatever tenant as the query language names it: <c>field.serial</c>. Whether there is one, and what its values
/// are, says its definition when a query is bound to who asks. Compared by its key.
/// </summary>
public sealed class CustomField : TicketField, IEquatable<CustomField>
{
    private const string Prefix = "field.";
    private const int MostName = 60;

    private CustomField(string name)
        : base(NameOf(name), name, FieldKind.Custom)
    {
        CustomKey = name;
        IsOptional = true;
        AllowsNone = true;
        IsSortable = true;
        IsFacet = true;
    }

    /// <summary>The key of its definition: <c>serial</c>.</summary>
    public string CustomKey { get; }

    /// <summary>The field of a definition's key.</summary>
    /// <exception cref="ArgumentException">No field has such a key.</exception>
    public static CustomField Of(string key) => TryRead(Prefix + key, out var field)
        ? field
        : throw new ArgumentException($"'{key}' is no key of a field.", nameof(key));

    /// <summary>What queries and columns call the field of a key: <c>field.serial</c>.</summary>
    public static string NameOf(string key) => Prefix + key;

    /// <summary>The field that a name before a colon means; false for another name.</summary>
    public static bool TryRead(string name, [NotNullWhen(true)] out CustomField? field)
    {
        field = IsOne(name) ? new(name[Prefix.Length..].ToLowerInvariant()) : null;
        return field is not null;
    }

    /// <summary>Whether a letter can stand in the name of such a field, behind <c>field.</c></summary>
    internal static bool Takes(char letter) => char.IsLetterOrDigit(letter) || letter == '-';

    /// <summary>Whether a text begins as the name of such a field does.</summary>
    internal static bool Begins(ReadOnlySpan<char> text) => text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Equals(CustomField? other) => other is not null && CustomKey == other.CustomKey;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomField);

    /// <inheritdoc/>
    public override int GetHashCode() => CustomKey.GetHashCode(StringComparison.Ordinal);

    internal override bool IsOn(Ticket ticket) => !ticket.Fields[CustomKey].IsEmpty;

    /// <summary>What a ticket has in it as a key (<see cref="FieldKeys"/>), in the order of the values; null for nothing.</summary>
    internal string? KeyOf(Ticket ticket) =>
        ticket.Fields[CustomKey] is { IsEmpty: false } value ? FieldKeys.Of(CustomKey, value.Kind, value.Only!) : null;

    private static bool IsOne(string name) =>
        Begins(name) && name.Length > Prefix.Length && name.Length <= Prefix.Length + MostName && name[Prefix.Length..].All(Takes);
}
