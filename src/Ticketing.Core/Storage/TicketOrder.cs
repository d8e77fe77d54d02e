using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Compares places in an order of tickets: those without what is sorted by last in either direction, equal ones by number, and by when they
/// were filed before that where a custom field is sorted by.
/// </summary>
internal sealed class TicketOrder(TicketSort sort) : IComparer<SortPosition>
{
    private readonly int direction = sort.Descending || sort.Field == TicketFields.Relevance ? -1 : 1;

    private readonly CustomField? custom = sort.Field as CustomField;

    /// <summary>Where a ticket stands, but for how well it fits words.</summary>
    public SortPosition PlaceOf(Ticket ticket) => custom is null
        ? new(sort.Field.PlaceOf(ticket), ticket.Id.Value)
        : new(TicketFields.Created.PlaceOf(ticket), ticket.Id.Value) { Text = custom.KeyOf(ticket) };

    public int Compare(SortPosition? x, SortPosition? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (custom is not null && CompareTexts(x.Text, y.Text) is var byText and not 0)
            return byText;
        if (x.Key is null != y.Key is null)
            return x.Key is null ? 1 : -1;
        var byKey = direction * Nullable.Compare(x.Key, y.Key);
        return byKey != 0 ? byKey : direction * x.Id.CompareTo(y.Id);
    }

    private int CompareTexts(string? x, string? y) =>
        x is null != y is null ? (x is null ? 1 : -1) : direction * string.CompareOrdinal(x, y);
}
