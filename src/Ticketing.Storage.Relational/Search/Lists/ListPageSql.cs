using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Unions;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the statements of a page: range scans read only as far as it needs, merged in its order, and last its rows.</summary>
internal sealed class ListPageSql(RelationalDialect dialect, ListScanWriter scans)
{
    private readonly BoundedListSql bounded = new(dialect);

    /// <summary>The statements of a page, each to be run when those before it have not filled it.</summary>
    public IEnumerable<string> Pages(ListPlan plan, TicketOrderSql order, long limit)
    {
        // A cheap list filters by nothing but the branch that a ticket is seen through: three equalities cost less than a list of three.
        var isOfKeys = plan.Scans is [{ IsOrdered: true, Index: { Name: null, IsInOrder: true } }];
        var written = scans.Of(plan, order.Key, needsTicket: isOfKeys, isShared: plan.NeedsBudget);
        if (written.Count == 0)
            return [];
        var ranges = written.ConvertAll(scan => (Scan: scan, Parts: order.Ranges(scan.Key, scan.Id)));
        var (statements, mayOverlap) = (ranges[0].Parts.Count, written.Count > 1 && scans.MayOverlap(plan));
        if (written.Exists(scan => scan is { IsOrdered: true, Filter.IsEmpty: false }) && plan.Budget(statements) is { } budget)
        {
            if (ranges is [var (only, parts)] && parts.All(part => part is [_]))
                return parts.Select(part => bounded.Single(order, limit, Math.Max(budget / 2, limit), only, part[0]));
            if (plan.NeedsBudget)
                return Enumerable.Range(0, statements).Select(number => bounded.Merged(order, limit, budget, Part(number), mayOverlap));
        }

        return Enumerable.Range(0, statements).Select(number => Part(number) switch
        {
            [({ IsOrdered: true } scan, var range)] when isOfKeys || scan.Id == ScanSql.OfTicket => Direct(scan, range, order, limit),
            var several => Union(several, order, limit, mayOverlap),
        });

        // What a statement reads: of each scan the ranges with a sort key, or those without.
        List<(ScanSql Scan, string Range)> Part(int number) =>
            [.. ranges.SelectMany(one => one.Parts[number].Select(range => (one.Scan, range)))];
    }

    // A single range of the tickets themselves, or of keys that lead to them one by one: nothing has to be sorted once more.
    private string Direct(ScanSql scan, string range, TicketOrderSql order, long limit) =>
        $"""
        select {TicketRow.Columns}, {scan.Key} as sort_key
        from {scan.From}
        where {scan.IndexCondition}{range}{AndFilter(scan)}
        order by {order.OfRange(scan.Key, scan.Id)}
        {LimitSql.Of(limit)}
        """;

    // cross join: from the page to its rows, never the other way round.
    private string Union(IEnumerable<(ScanSql Scan, string Range)> several, TicketOrderSql order, long limit, bool mayOverlap)
    {
        var union = new UnionSql(dialect, "id, sort_key", order.OfRange("sort_key", "id"), LimitSql.Of(limit), mayOverlap);
        return
            $"""
            select {TicketRow.Columns}, h.sort_key
            from (
            {union.Of([.. several.Select(one => BranchOf(union, one.Scan, one.Range, order))])}) h
            cross join ticketing_tickets t
            where t.id = h.id
            order by {order.OfRange("h.sort_key", "h.id")}
            """;
    }

    private string BranchOf(UnionSql union, ScanSql scan, string range, TicketOrderSql order)
    {
        var select =
            $"""
            select {scan.Id} as id, {scan.Key} as sort_key
            from {scan.From}
            where {scan.IndexCondition}{range}{AndFilter(scan)}
            """;
        return scan.BranchOf(union, select, order);
    }

    private string AndFilter(ScanSql scan) => scan.Filter.IsEmpty ? "" : $" and {dialect.Unindexed(scan.Filter.Sql)}";
}
