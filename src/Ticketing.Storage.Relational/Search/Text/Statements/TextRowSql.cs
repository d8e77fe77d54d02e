using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// Writes what is read of the tickets found, one row for each, and last (nulls, the tickets that were examined) when a scan with a limit
/// found too few, or the index gave as many as it may.
/// </summary>
/// <param name="statement">What the statement is about.</param>
/// <param name="candidates">Where tickets come from.</param>
/// <param name="matches">Which of them are found.</param>
/// <param name="scan">The newest tickets.</param>
internal sealed class TextRowSql(TextStatement statement, CandidateSql candidates, MatchSql matches, OrderedScanSql scan)
{
    /// <summary>Columns without a value.</summary>
    public static string Nulls(int columns) => string.Join(", ", Enumerable.Repeat("null", columns));

    /// <summary>The rows of tickets <c>h</c> that the text index gives; null when there are none.</summary>
    /// <param name="row">What is read of them.</param>
    /// <param name="most">How many the index gives, the newest of them; <see cref="int.MaxValue"/> for all.</param>
    public string? FromIndex(RowSql row, int most)
    {
        if (statement.Branches.Count == 0 || candidates.All() is not { } all)
            return null;
        if (most == int.MaxValue)
            return Of(row, $"({matches.Page(all)}) h");
        var newest = FenceSql.Materialized("c", $"{statement.Dialect.Newest(all)} {LimitSql.Of(most)}");
        return
            $"""
            with {newest}
            select * from ({Of(row, $"({matches.Page("select id from c")}) h")}) p
            union all
            select {Nulls(row.ColumnCount)}, n from (select count(*) as n from c) q where n = {most}
            """;
    }

    /// <summary>The rows of tickets <c>h</c> that are found among the newest; null when there are none.</summary>
    /// <param name="row">What is read of them.</param>
    /// <param name="scanLimit">How many tickets are examined.</param>
    public string? FromScan(RowSql row, int scanLimit)
    {
        if (statement.Branches.Count == 0)
            return null;
        // A materialized table does not tell the planner that mostly a part of it is read.
        var isStreamed = statement.Dialect.StreamsTables;
        var examined = scan.Examined(scanLimit, isReadWhole: !isStreamed);
        // The last select runs only when those before it have not filled the page.
        var (tables, tickets) = isStreamed ? ($"with {FenceSql.Materialized("s", examined)}\n", "select * from s") : ("", examined);
        var found = Of(row, $"({scan.Matching(tickets)} {LimitSql.Of(statement.Limit)}) h");
        return
            $"""
            {tables}select * from ({found}) p
            union all
            select {Nulls(row.ColumnCount)}, count(*) from ({tickets}) w
            {LimitSql.Of(statement.Limit)}
            """;
    }

    private string Of(RowSql row, string found) => statement.Dialect.NestedLoop(row.Columns, found, row.Table, row.Condition);
}
