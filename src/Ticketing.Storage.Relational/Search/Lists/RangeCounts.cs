using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Counts how many tickets ranges of indexes have.</summary>
internal static class RangeCounts
{
    /// <summary>Counts each up to a limit: those that have more are left out of the answer.</summary>
    public static async Task<IReadOnlyList<(ListScan Scan, int Count)>> ReadAsync(
        DbConnection connection,
        RelationalDialect dialect,
        ListSql list,
        IReadOnlyList<ListScan> scans,
        long limit,
        SqlParameters parameters,
        CancellationToken cancellationToken)
    {
        var statement = UnionSql.All(scans.Select((scan, number) => Counted(dialect, list.RangeOf(scan), number, limit)));
        await using var command = SearchCommand.New(connection, dialect.Prefix.Rewrite(statement), parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counted = new List<(ListScan, int)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.GetInt64(1) is var count && count <= limit)
                counted.Add((scans[(int)reader.GetInt64(0)], (int)count));
        }

        return counted;
    }

    // The order makes PostgreSQL take the index: it would look for a few rows of many in the table itself.
    private static string Counted(RelationalDialect dialect, ScanSql scan, int number, long limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        select {number} as number, (select count(*) from (
        select {scan.Id} from {scan.From}
        where {scan.IndexCondition}
        order by {scan.Key}, {scan.Id}
        {LimitSql.Unknown(dialect, limit + 1)}) s) as found
        """);
}
