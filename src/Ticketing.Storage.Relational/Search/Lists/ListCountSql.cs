using System.Globalization;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the statements of counts: from the same stretches as a page, as far as a count may look.</summary>
internal sealed class ListCountSql(RelationalDialect dialect, ListSources sources)
{
    /// <summary>
    /// The statement of a count: (tickets that fit, 1 when all were looked at that might). Null when there is nothing to count.
    /// </summary>
    public string? Count(ListPlan plan, int cap)
    {
        var stretched = sources.Of(plan, null);
        if (stretched.Count == 0)
            return null;
        var mayOverlap = stretched.Count > 1 && sources.MayOverlap(plan);
        var plain = !mayOverlap && stretched.TrueForAll(source => source.Rest.Length == 0);
        var budget = new CountBudget(stretched.ConvertAll(RowsOfTicket));
        var limit = Math.Min(plain ? cap + 1L : long.MaxValue, budget.Tickets);
        var (selects, areAll) = budget.IsMixed
            ? (stretched.Where(source => RowsOfTicket(source) == 1).Select(source => Counted(source, limit, ", 0 as heavy"))
                .Append($"select * from (\n{string.Join("\nunion all\n", stretched.Where(source => RowsOfTicket(source) > 1).Select(source => Counted(source, budget.HeavyTickets, ", 1 as heavy")))}\nlimit {Number(budget.HeavyTickets)}) v"),
                $" and coalesce(sum(heavy), 0) < {Number(budget.HeavyTickets)}")
            : (stretched.Select(source => Counted(source, limit, "")), "");
        return
            $"""
            select count({(plain ? "*" : mayOverlap ? "distinct case when fits then id end" : "case when fits then 1 end")}),
            case when count(*) < {Number(limit)}{areAll} then 1 else 0 end from (
            select * from (
            {string.Join("\nunion all\n", selects)}) u
            limit {Number(limit)}) c
            """;
    }

    // The order makes PostgreSQL take the index: it would look for a few rows of many in the table itself.
    private string Counted(ListSource source, long limit, string heavy) =>
        $"""
        select * from (
        select {source.Id} as id, {(source.Rest.Length == 0 ? "1 = 1" : source.Rest)} as fits{heavy}
        from {source.From}
        where {source.Where}
        order by {source.Key}, {source.Id}
        limit {dialect.UnknownLimit(Number(limit))}) s
        """;

    // Its own or that of a key, both where one leads to the other, and one for each key that it is asked for; of those that show it the first one found is enough.
    private int RowsOfTicket(ListSource source)
    {
        var asked = source.Rest.Split(ListSource.Keys).Length - 1;
        return 1 + (source.From.Contains(ListSource.Keys + " k ", StringComparison.Ordinal) ? 1 : 0) + Math.Min(asked, sources.Conditions.Tags + 1);
    }

    /// <summary>
    /// The statement of a count by cells, see <see cref="CellSql"/>: from the same stretches as <see cref="Count"/>, and in them the newest
    /// first. Null when there is nothing to count.
    /// </summary>
    public string? Cells(ListPlan plan, IReadOnlyCollection<CounterCube> cubes, int most)
    {
        var stretched = sources.Of(plan, null, needsTicket: true);
        if (stretched.Count == 0)
            return null;
        var mayOverlap = stretched.Count > 1 && sources.MayOverlap(plan);
        var plain = !mayOverlap && stretched.TrueForAll(source => source.Rest.Length == 0);
        var columns = CellSql.OfFound(cubes);
        var ordered = $"order by sort_key desc, id desc\nlimit {dialect.UnknownLimit(Number((plain ? Math.Min(most, plan.CountBudget) : plan.CountBudget) + 1L))}";
        var selects = stretched.Select(source =>
            $"""
            select {source.Id} as id, {source.Key} as sort_key, {(source.Rest.Length == 0 ? "1 = 1" : source.Rest)} as fits, {CellSql.OfTicket(cubes)}
            from {source.From}
            where {source.Where}
            """);
        var examined = dialect.MergesUnions
            ? $"{string.Join("\nunion all\n", selects)}\n{ordered}"
            : $"select * from (\n({string.Join(")\nunion all\n(", selects.Select(select => $"{select}\n{ordered}"))})) u\n{ordered}";
        return CellSql.Statement(
            cubes,
            $"""
            e as materialized (
            {examined}),
            f as materialized (
            select {(mayOverlap ? "distinct " : "")}id, sort_key, {columns}
            from e
            where fits
            order by sort_key desc, id desc
            limit {Number(most)})
            """,
            $"select count({(mayOverlap ? "distinct id" : "*")}) from e where fits",
            "select count(*) from e");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
