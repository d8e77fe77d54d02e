using System.Data.Common;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>
/// The compactor's transaction: takes rows out of what is pending, adds them up and puts the sums into the cells. It folds just the rows
/// that it deleted, so none is lost or counted twice, wherever it breaks off and whoever else folds.
/// </summary>
internal static class CounterFold
{
    /// <returns>How many rows it took; 0 also when another host is folding.</returns>
    public static async Task<int> RunAsync(
        DbTransaction transaction, RelationalDialect dialect, int limit, CancellationToken cancellationToken)
    {
        if (!await TryLockAsync(transaction, dialect, cancellationToken))
            return 0;
        var (taken, tenants) = await TakeAsync(transaction, dialect, limit, cancellationToken);
        foreach (var (tenant, sums) in tenants)
            await CounterCellWriter.AddAsync(transaction, dialect, tenant, sums.Cells, cancellationToken);
        return taken;
    }

    // Two that fold at once would wait for each other's cells.
    private static async Task<bool> TryLockAsync(DbTransaction transaction, RelationalDialect dialect, CancellationToken cancellationToken)
    {
        if (dialect.TryLockCounters is not { } sql)
            return true;
        await using var command = dialect.NewCommand(transaction, sql);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<(int Taken, Dictionary<string, CubeSums> Tenants)> TakeAsync(
        DbTransaction transaction, RelationalDialect dialect, int limit, CancellationToken cancellationToken)
    {
        var (taken, tenants) = (0, new Dictionary<string, CubeSums>(StringComparer.Ordinal));
        await using var command = dialect.NewCommand(transaction, CounterSql.TakePending(dialect)).With("@limit", (long)limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var tenant = reader.GetString(CounterRow.CellColumns + 1);
            if (!tenants.TryGetValue(tenant, out var sums))
                tenants.Add(tenant, sums = new());
            sums.Add(CounterRow.ReadCell(reader), reader.GetInt64(CounterRow.CellColumns));
            taken++;
        }

        return (taken, tenants);
    }
}
