using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ticketing.Tickets;

namespace Ticketing.Items;

/// <summary>A kind of items that are of a type.</summary>
/// <typeparam name="T">The type: a record that JSON can keep.</typeparam>
/// <example>
/// <code>
/// public static readonly TicketItemKind&lt;Loan&gt; Loans = new(
///     "loan", new LocalizedText("Loans") { ["fr"] = "Prêts" }, LoanJson.Default.Loan)
/// {
///     Adding = new("loans.add"),
///     Managing = new("loans.manage"),
///     Index = loan =&gt; new() { Person = loan.Borrower, At = loan.Until },
///     Added = (loan, culture) =&gt; $"lent {loan.Device}",
///     Changed = (loan, before, culture) =&gt; $"lent {loan.Device} until {loan.Until:d}",
///     Removed = (loan, culture) =&gt; $"took {loan.Device} back",
/// };
/// </code>
/// </example>
public sealed class TicketItemKind<T> : TicketItemKind
    where T : class
{
    private readonly JsonTypeInfo<T> json;

    /// <summary>A kind.</summary>
    /// <param name="name">Its name: letters.</param>
    /// <param name="title">What people call its items.</param>
    /// <param name="json">How they are kept as JSON.</param>
    /// <exception cref="ArgumentException">It has no name that a kind may have.</exception>
    public TicketItemKind(string name, LocalizedText title, JsonTypeInfo<T> json)
        : base(name, title) => this.json = json;

    /// <summary>What of an item is asked across tickets. It is asked of what <see cref="Checks"/> lets pass.</summary>
    public required Func<T, ItemIndex> Index { get; init; }

    /// <summary>Says what is wrong with an item; null where everything is right that JSON can keep.</summary>
    public Action<T, FieldErrors>? Checks { get; init; }

    /// <summary>What was added, as a sentence behind the name of whoever did it: <c>lent a laptop to Ben</c>.</summary>
    public required Func<T, CultureInfo, string> Added { get; init; }

    /// <summary>What was changed: the item as it is, and as it was.</summary>
    public required Func<T, T, CultureInfo, string> Changed { get; init; }

    /// <summary>What was taken away.</summary>
    public required Func<T, CultureInfo, string> Removed { get; init; }

    /// <summary>The value of an item of this kind.</summary>
    /// <exception cref="JsonException">The item is of another kind, or of a version of it that the type does not read.</exception>
    public T Read(TicketItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind == Name
            ? Parse(item.Data)
            : throw new JsonException($"An item of the kind '{Name}' is expected, not '{item.Kind}'.");
    }

    /// <summary>A value as the data of an item.</summary>
    public string Write(T value) => JsonSerializer.Serialize(value, json);

    internal override ItemIndex IndexOf(string data) => Index(Parse(data));

    private protected override ItemIndex? CheckValue(string data, FieldErrors errors)
    {
        var value = Parse(data);
        Checks?.Invoke(value, errors);
        return errors.Found.Count == 0 ? Index(value) : null;
    }

    private protected override string TellAdded(TicketItem item, CultureInfo culture) => Added(Parse(item.Data), culture);

    private protected override string TellChanged(TicketItem item, TicketItem before, CultureInfo culture) =>
        Changed(Parse(item.Data), Parse(before.Data), culture);

    private protected override string TellRemoved(TicketItem item, CultureInfo culture) => Removed(Parse(item.Data), culture);

    private T Parse(string data) => JsonSerializer.Deserialize(data, json) ?? throw new JsonException("A value is expected, not null.");
}
