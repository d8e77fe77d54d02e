using Ticketing.Counters;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the statements of counts: from the same range scans as a page, as far as the budget of a count reaches.</summary>
internal sealed class ListCountSql(RelationalDialect dialect, ListScanWriter scans)
{
    /// <summary>
    /// The statement of a count: (tickets that fit, 1 when all were examined that might). Null when there is nothing to count.
    /// </summary>
    public string? Count(ListPlan plan, int cap)
    {
        var written = scans.Of(plan, null);
        if (written.Count == 0)
            return null;
        var mayOverlap = written.Count > 1 && scans.MayOverlap(plan);
        var isPlain = !mayOverlap && written.TrueForAll(scan => scan.Filter.IsEmpty);
        var budget = new CountBudget(written.ConvertAll(RowsPerTicket));
        var limit = Math.Min(isPlain ? cap + 1L : long.MaxValue, budget.Tickets);
        var areAll = budget.IsMixed ? $" and coalesce(sum(heavy), 0) < {LimitSql.Number(budget.HeavyTickets)}" : "";
        return
            $"""
            select count({(isPlain ? "*" : mayOverlap ? "distinct case when fits then id end" : "case when fits then 1 end")}),
            case when count(*) < {LimitSql.Number(limit)}{areAll} then 1 else 0 end from (
            {FenceSql.Nested(UnionSql.All(Examined(written, budget, limit)), "u")}
            {LimitSql.Of(limit)}) c
            """;
    }

    /// <summary>
    /// The statement of a count by cells, see <see cref="CellSql"/>: from the same scans as <see cref="Count"/>, and in them the newest
    /// first. Null when there is nothing to count.
    /// </summary>
    public string? Cells(ListPlan plan, IReadOnlyCollection<CounterCube> cubes, int most)
    {
        var written = scans.Of(plan, null, needsTicket: true);
        if (written.Count == 0)
            return null;
        var mayOverlap = written.Count > 1 && scans.MayOverlap(plan);
        var isPlain = !mayOverlap && written.TrueForAll(scan => scan.Filter.IsEmpty);
        var columns = CellSql.OfFound(cubes);
        const string newest = "sort_key desc, id desc";
        var limit = LimitSql.Unknown(dialect, (isPlain ? Math.Min(most, plan.CountBudget) : plan.CountBudget) + 1L);
        var union = new UnionSql(dialect, "*", newest, limit);
        var branches = written.Select(scan => union.InOrder(
            $"""
            select {scan.Id} as id, {scan.Key} as sort_key, {scan.Filter.AsColumn} as fits, {CellSql.OfTicket(cubes)}
            from {scan.From}
            where {scan.IndexCondition}
            """,
            newest));
        var fitting =
            $"""
            select {(mayOverlap ? "distinct " : "")}id, sort_key, {columns}
            from e
            where fits
            order by {newest}
            {LimitSql.Of(most)}
            """;
        return CellSql.Statement(
            cubes,
            $"{FenceSql.Materialized("e", union.Merge(branches))},\n{FenceSql.Materialized("f", fitting)}",
            $"select count({(mayOverlap ? "distinct id" : "*")}) from e where fits",
            "select count(*) from e");
    }

    // Beside tickets of one row, those of several rows have a limit of their own.
    private IEnumerable<string> Examined(List<ScanSql> written, CountBudget budget, long limit)
    {
        if (!budget.IsMixed)
            return written.Select(scan => Counted(scan, limit, ""));
        var heavy = UnionSql.All(written
            .Where(scan => RowsPerTicket(scan) > 1)
            .Select(scan => Counted(scan, budget.HeavyTickets, ", 1 as heavy")));
        return written.Where(scan => RowsPerTicket(scan) == 1)
            .Select(scan => Counted(scan, limit, ", 0 as heavy"))
            .Append(FenceSql.Nested($"{heavy}\n{LimitSql.Of(budget.HeavyTickets)}", "v"));
    }

    // The order makes PostgreSQL take the index: it would look for a few rows of many in the table itself.
    private string Counted(ScanSql scan, long limit, string heavy) => FenceSql.Nested(
        $"""
        select {scan.Id} as id, {scan.Filter.AsColumn} as fits{heavy}
        from {scan.From}
        where {scan.IndexCondition}
        order by {scan.Key}, {scan.Id}
        {LimitSql.Unknown(dialect, limit)}
        """,
        "s");

    // The row of the ticket or that of a key, both where one leads to the other, and one for each key that is looked up; of the keys that
    // show a ticket the first one found is enough.
    private int RowsPerTicket(ScanSql scan) =>
        1 + (scan.JoinsKeys ? 1 : 0) + Math.Min(scan.Filter.KeyLookups, scans.Conditions.KeyLookups + 1);
}
