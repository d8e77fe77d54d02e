using System.Collections.Frozen;
using System.Globalization;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// What a ticket's items of a kind amount to as a key of it: <c>time=0000000000000000135</c>. Text in the order of its letters is in the
/// order of the amounts, so that the index of keys answers comparisons. There are keys of those kinds alone that a field asks for, and of
/// nothing none. They are no part of a ticket.
/// </summary>
internal static class AmountKeys
{
    /// <summary>The kind of what those see who read internal comments.</summary>
    public static readonly TicketKeyKind WithInternal = new("amountWithInternal");

    /// <summary>The kind of what others see.</summary>
    public static readonly TicketKeyKind WithoutInternal = new("amountWithoutInternal");

    private static readonly FrozenSet<string> Kinds =
        TicketFields.All.OfType<AmountField>().Select(field => field.Items).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys of a ticket, of both kinds.</summary>
    public static IEnumerable<(TicketKeyKind Kind, string Value)> Of(Ticket ticket) => ticket.Items
        .Where(items => Kinds.Contains(items.Key))
        .SelectMany(items => new[]
        {
            (Kind: WithInternal, items.Value.Amount),
            (Kind: WithoutInternal, items.Value.AsPublic().Amount),
        }
        .Where(seen => seen.Amount > 0)
        .Select(seen => (seen.Kind, KeyOf(items.Key, seen.Amount))));

    /// <summary>
    /// The keys of all tickets that meet a condition, for who reads internal comments; null where tickets without a key meet it, or there
    /// are no such keys.
    /// </summary>
    public static KeyBetween? RangeOf(ItemAmountBetween condition) => condition.Least > 0 && Kinds.Contains(condition.Kind)
        ? new(
            WithInternal, KeyOf(condition.Kind, condition.Least), FieldKeys.After(KeyOf(condition.Kind, Math.Max(0, condition.Most))),
            IsOfOne: true)
        : null;

    // As many digits as the greatest amount has.
    private static string KeyOf(string kind, long amount) =>
        FieldKeys.First(kind) + amount.ToString("0000000000000000000", CultureInfo.InvariantCulture);
}
