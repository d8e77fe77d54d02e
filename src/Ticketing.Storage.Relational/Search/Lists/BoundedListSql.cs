using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Unions;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes pages that examine no more rows than their budget and say how far they got.</summary>
internal sealed class BoundedListSql(RelationalDialect dialect)
{
    /// <summary>
    /// A union of several range scans. The limit is on the rows that are examined, and the filter is evaluated behind it. When the last row
    /// of the budget is reached, it comes out as a row of its own kind, whose keyset the list goes on from; a full page ends before it.
    /// </summary>
    public string Merged(TicketOrderSql order, long limit, long budget, IReadOnlyList<(ScanSql Scan, string Range)> scans, bool mayOverlap)
    {
        // The last ticket is examined in every branch that has it, and may fit in another one than the last row is of: the page has room
        // for that row and those behind it, besides what it may find.
        var repeats = mayOverlap ? scans.Count - 1 : 0;
        var rows = Math.Max(budget - repeats, limit);
        var last = LimitSql.Number(rows);
        var union = new UnionSql(dialect, "id, sort_key, fits", order.OfRange("sort_key", "id"), LimitSql.Unknown(dialect, rows + repeats));
        var examined = union.Of([.. scans.Select(one => BranchOf(union, one.Scan, one.Range, order))]);
        // A ticket of several branches comes once for each of them, one row behind the other.
        var (shown, isNew) = mayOverlap
            ? (", lag(case when fits then id end) over () as shown", "(shown is null or shown <> id)")
            : ("", "1 = 1");
        var mark = $"case when number <> {last} then {FoundRow.Hit} when fits and {isNew} then {FoundRow.LastHit} else {FoundRow.Last} end";
        return
            $"""
            select {TicketRow.Columns}, h.sort_key, h.mark
            from (
            select id, sort_key, {mark} as mark
            from (
            select id, sort_key, fits, number{shown}
            from (
            select id, sort_key, fits, row_number() over () as number
            from (
            {examined}) e) n
            where fits or number = {last}) s
            where {isNew} or number = {last}
            {LimitSql.Of(limit + 1 + repeats)}) h
            cross join ticketing_tickets t
            where t.id = h.id
            order by {order.OfRange("h.sort_key", "h.id")}
            """;
    }

    /// <summary>
    /// A single range scan: the page comes first, and the last row only where the page is not full. Then the same range is scanned again,
    /// in the index alone.
    /// </summary>
    public string Single(TicketOrderSql order, long limit, long budget, ScanSql scan, string range)
    {
        var ordered = $"order by {order.OfRange(scan.Key, scan.Id)}";
        return
            $"""
            select {TicketRow.Columns}, h.sort_key, h.mark
            from (
            select * from (
            select id, sort_key, {FoundRow.Hit} as mark from (
            select {scan.Id} as id, {scan.Key} as sort_key, {scan.Filter.AsColumn} as fits
            from {scan.From}
            where {scan.IndexCondition}{range}
            {ordered}
            {LimitSql.Unknown(dialect, budget)}) e
            where fits
            {LimitSql.Of(limit)}) f
            union all
            select * from (
            select {scan.Id} as id, {scan.Key} as sort_key, {FoundRow.Last} as mark
            from {scan.From}
            where {scan.IndexCondition}{range}
            {ordered}
            {LimitSql.OnlyRow(dialect, budget)}) p
            {LimitSql.Of(limit)}) h
            cross join ticketing_tickets t
            where t.id = h.id
            order by {order.OfRange("h.sort_key", "h.id")}
            """;
    }

    private static string BranchOf(UnionSql union, ScanSql scan, string range, TicketOrderSql order)
    {
        var select =
            $"""
            select {scan.Id} as id, {scan.Key} as sort_key, {scan.Filter.AsColumn} as fits
            from {scan.From}
            where {scan.IndexCondition}{range}
            """;
        return scan.BranchOf(union, select, order);
    }
}
