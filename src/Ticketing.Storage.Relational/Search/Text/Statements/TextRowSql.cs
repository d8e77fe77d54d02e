using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// Writes what is read of the tickets that the text index gives, one row for each, and last (nulls, the tickets that were examined) when it
/// gave as many as it may.
/// </summary>
/// <param name="statement">What the statement is about.</param>
/// <param name="candidates">Where tickets come from.</param>
/// <param name="matches">Which of them are found.</param>
internal sealed class TextRowSql(TextStatement statement, CandidateSql candidates, MatchSql matches)
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

    private string Of(RowSql row, string found) => statement.Dialect.NestedLoop(row.Columns, found, row.Table, row.Condition);
}
