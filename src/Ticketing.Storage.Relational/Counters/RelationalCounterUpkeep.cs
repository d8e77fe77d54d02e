using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Folds, checks and corrects counters.</summary>
internal sealed class RelationalCounterUpkeep(IRelationalDatabase database) : ICounterUpkeep
{
    public bool CompactingHoldsUpWriters => database.Dialect.WritesOneByOne;

    public Task<int> CompactAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.WriteAsync(
            (transaction, token) => CounterFold.RunAsync(transaction, database.Dialect, limit, token), cancellationToken);
    }

    public Task<IReadOnlyList<CounterDifference>> VerifyAsync(string tenant, CancellationToken cancellationToken) =>
        CounterSnapshot.ReadAsync(
            database,
            tenant,
            async (snapshot, token) => CubeSums.Compare(await snapshot.CountedAsync(token), await snapshot.RecountedAsync(token)),
            cancellationToken);

    public async Task<IReadOnlyList<CounterDifference>> RebuildAsync(string tenant, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (wrong, repairs) = await ReplayAsync(tenant, cancellationToken);
            // Somebody else who corrected meanwhile did so out of an older moment or this very one: look again.
            if (wrong.Count == 0 || await TryCorrectAsync(tenant, wrong, repairs, cancellationToken))
                return wrong;
        }
    }

    private Task<(IReadOnlyList<CounterDifference> Wrong, long Repairs)> ReplayAsync(string tenant, CancellationToken cancellationToken) =>
        CounterSnapshot.ReadAsync(
            database,
            tenant,
            async (snapshot, token) =>
            {
                var repairs = await snapshot.RepairsAsync(token);
                var counted = await snapshot.CountedAsync(token);
                return (CubeSums.Compare(counted, await snapshot.ReplayedAsync(token)), repairs);
            },
            cancellationToken);

    // What a figure is wrong by stays the same while others commit and fold: each of them changes it by just what it does. So the
    // difference of that moment is added to the figures of now.
    private Task<bool> TryCorrectAsync(
        string tenant, IReadOnlyList<CounterDifference> wrong, long repairs, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (transaction, token) =>
            {
                if (database.Dialect.LockCounters is { } sql)
                {
                    await using var wait = database.Dialect.NewCommand(transaction, sql);
                    await wait.ExecuteNonQueryAsync(token);
                }

                await using var repair = database.Dialect.NewCommand(transaction, CounterSql.Repair)
                    .With("@tenant", tenant).With("@seen", repairs);
                if (await repair.ExecuteNonQueryAsync(token) == 0)
                    return false;
                await CounterCellWriter.AddAsync(
                    transaction,
                    database.Dialect,
                    tenant,
                    wrong.Select(figure => KeyValuePair.Create(figure.Cell, figure.Actual - figure.Counted)),
                    token);
                return true;
            },
            cancellationToken);
}
