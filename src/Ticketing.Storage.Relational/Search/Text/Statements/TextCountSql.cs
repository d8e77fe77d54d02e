using Ticketing.Counters;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Writes how many tickets are found, as far as a budget of tickets tells.</summary>
internal sealed class TextCountSql(TextStatement statement, CandidateSql candidates, MatchSql matches, OrderedScanSql scan)
{
    /// <summary>The count (found, tickets that were examined); null when there is nothing to be found.</summary>
    public string? Count(TextAccessPath path, int budget) => Examined(path, budget) is not { } examined ? null
        : path is TextAccessPath.OrderedScan
            ? $"select (select count(*) from ({scan.Matching(examined)}) h), (select count(*) from ({examined}) w)"
            : $"select (select count(*) from ({matches.Of(examined)}) h), (select count(*) from ({examined}) c)";

    /// <summary>The count of the newest by cells, see <see cref="CellSql"/>; null when there is nothing to be found.</summary>
    public string? Cells(TextAccessPath path, IReadOnlyCollection<CounterCube> cubes, int most, int budget)
    {
        if (Examined(path, budget) is not { } examined)
            return null;
        const string all = "select * from e";
        var matching = path is TextAccessPath.OrderedScan ? scan.Matching(all) : matches.Of(all);
        var newest = $"(select id from m order by sort_key desc, id desc {LimitSql.Of(most)}) h";
        var columns = statement.Dialect.NestedLoop(CellSql.OfTicket(cubes), newest, "ticketing_tickets t", "t.id = h.id");
        return CellSql.Statement(
            cubes,
            $"""
            {FenceSql.Materialized("e", examined)},
            {FenceSql.Materialized("m", matching)},
            {FenceSql.Materialized("f", columns)}
            """,
            "select count(*) from m",
            "select count(*) from e");
    }

    private string? Examined(TextAccessPath path, int budget)
    {
        if (statement.Branches.Count == 0)
            return null;
        if (path is TextAccessPath.OrderedScan)
            return scan.Examined(budget);
        return candidates.All() is { } all ? $"{all} {LimitSql.Of(budget)}" : null;
    }
}
