using System.Collections.Frozen;
using System.Reflection;
using Ticketing.Fields;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// The columns of <c>ticketing_tickets</c>, which are the parameters of <see cref="TicketRow"/>: what is selected, inserted and updated
/// follows from them, and by which column a field is found.
/// </summary>
internal static class TicketColumns
{
    /// <summary>In the order of the record.</summary>
    public static readonly IReadOnlyList<TicketColumn> All =
    [
        .. typeof(TicketRow).GetConstructors().Single().GetParameters().Select(parameter => new TicketColumn(
            ColumnName.Of(parameter.Name!), parameter.Name!, parameter.IsDefined(typeof(FixedAttribute)))),
    ];

    // Keys and items are found in tables of their own; links and marks are keys.
    private static readonly FrozenDictionary<TicketField, FieldColumn> OfFields = TicketFields.All
        .Where(field => field is not (KeyField or AmountField or LinkField or MarkField or SubjectField))
        .Select((field, index) => (Field: field, Name: ColumnName.Of(field.Property), Number: index + 1))
        .ToFrozenDictionary(one => one.Field, one => new FieldColumn(
            one.Name, Known(one.Name), Known(one.Field.DependsOnReader ? $"public_{one.Name}" : one.Name), one.Number));

    /// <summary>All of them from a table with the alias <c>t</c>, under the names of the record's members.</summary>
    public static readonly string Selected = string.Join(", ", All.Select(column => $"t.{column.Name} as {column.Member}"));

    /// <summary>Their names.</summary>
    public static readonly string Names = string.Join(", ", All.Select(column => column.Name));

    /// <summary>The parameters that they are written from.</summary>
    public static readonly string Parameters = string.Join(", ", All.Select(column => column.Parameter));

    /// <summary>
    /// What an update sets. Without what only a first event sets: every column named here costs a write to each index that it is in.
    /// </summary>
    public static readonly string Assignments =
        string.Join(", ", All.Where(column => !column.IsFixed).Select(column => $"{column.Name} = {column.Parameter}"));

    /// <summary>The column <c>t</c> of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="internals">Whether internal comments may be read.</param>
    public static string Of(TicketField field, bool internals = true) =>
        internals ? ColumnOf(field).Internal : ColumnOf(field).Public;

    /// <summary>The name of a field's column.</summary>
    public static string NameOf(TicketField field) => ColumnOf(field).Name;

    /// <summary>Tells a field from others in the keys of caches; 0 for one that has no column.</summary>
    public static int NumberOf(TicketField field) => OfFields.TryGetValue(field, out var column) ? column.Number : 0;

    private static FieldColumn ColumnOf(TicketField field) => OfFields.TryGetValue(field, out var column)
        ? column
        : throw new NotSupportedException($"There is no column for the field '{field}'.");

    private static string Known(string name) => All.Any(column => column.Name == name)
        ? $"t.{name}"
        : throw new InvalidOperationException($"ticketing_tickets has no column '{name}'.");

    private sealed record FieldColumn(string Name, string Internal, string Public, int Number);
}
