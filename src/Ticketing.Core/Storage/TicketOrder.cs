using Ticketing.Fields;
using Ticketing.Search.Criteria;


namespace Ticketing.Storage;

/// <summary>Compares places in an order of tickets: those without a key last in either direction, equal ones by number.</summary>
internal sealed class TicketOrder(TicketSort sort) : IComparer<SortPosition>
{
    private readonly int direction = sort.Descending || sort.Field == TicketFields.Relevance ? -1 : 1;

    public int Compare(SortPosition? x, SortPosition? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Key is null != y.Key is null)
            return x.Key is null ? 1 : -1;
        var byKey = direction * Nullable.Compare(x.Key, y.Key);
        return byKey != 0 ? byKey : direction * x.Id.CompareTo(y.Id);
    }
}
