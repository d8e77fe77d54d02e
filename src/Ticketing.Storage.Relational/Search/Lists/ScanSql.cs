using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A range scan of an index as SQL.</summary>
/// <param name="From">The tables.</param>
/// <param name="IndexCondition">The range of the index.</param>
/// <param name="Key">What is sorted by.</param>
/// <param name="Id">The ticket's number.</param>
/// <param name="Filter">What is asked of each row.</param>
/// <param name="IsOrdered">Whether the scan comes in the order asked for.</param>
/// <param name="JoinsKeys">Whether each row is a key of the index and a ticket that it leads to.</param>
internal sealed record ScanSql(
    string From, string IndexCondition, string Key, string Id, FilterSql Filter, bool IsOrdered, bool JoinsKeys = false)
{
    /// <summary>A ticket's number on its own row.</summary>
    public const string OfTicket = "t.id";

    /// <summary>The table of keys.</summary>
    public const string Keys = "ticketing_ticket_keys";

    /// <summary>Its rows as a branch of a union.</summary>
    /// <param name="union">The union.</param>
    /// <param name="select">What is read of them.</param>
    /// <param name="order">The order asked for.</param>
    public string BranchOf(UnionSql union, string select, TicketOrderSql order) =>
        !IsOrdered ? union.Sorted(select)
        : order.IsOfField ? union.InOwnOrder(select, order.OfRange(Key, Id))
        : union.InOrder(select, order.OfRange(Key, Id));
}
