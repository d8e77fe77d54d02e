using Ticketing.Storage;

namespace Ticketing.Counters.Upkeep;

/// <summary>
/// Looks after counters by hand: nothing of it is needed while all goes well. Everything may run on a help desk in full use, on any host.
/// It asks nobody's permission: do not hand it to users. Thread-safe.
/// </summary>
public sealed class CounterUpkeep
{
    private readonly ICounterUpkeep store;
    private readonly TimeProvider time;

    /// <param name="store">The store's.</param>
    /// <param name="time">The machine's clock, whatever time it is at the help desk: others wait by it for the database.</param>
    internal CounterUpkeep(ICounterUpkeep store, TimeProvider time) => (this.store, this.time) = (store, time);

    /// <summary>
    /// Folds what is pending, in small turns between which others write, as the host does by itself soon after each commit. A million
    /// deltas take some ten seconds; reading is exact meanwhile.
    /// </summary>
    /// <returns>How many deltas were folded; 0 also when another host is just folding.</returns>
    public async Task<long> CompactAsync(CancellationToken cancellationToken)
    {
        var all = 0L;
        var turn = FoldingTurn.First(store.CompactingHoldsUpWriters);
        while (true)
        {
            var began = time.GetTimestamp();
            var folded = await store.CompactAsync(turn.Deltas, cancellationToken);
            all += folded;
            if (folded < turn.Deltas)
                return all;
            turn = turn.After(time.GetElapsedTime(began));
            if (store.CompactingHoldsUpWriters)
                await Task.Delay(FoldingTurn.Rest, time, cancellationToken);
        }
    }

    /// <summary>Counts a tenant's tickets and compares: reads every ticket's row once.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The figures that are wrong; none when all are right.</returns>
    public Task<IReadOnlyList<CounterDifference>> VerifyAsync(string tenant, CancellationToken cancellationToken) =>
        store.VerifyAsync(tenant, cancellationToken);

    /// <summary>Replays a tenant's events, all of them, and corrects the figures that differ from what they make.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends it early; nothing is corrected then.</param>
    /// <returns>The figures that were wrong.</returns>
    public Task<IReadOnlyList<CounterDifference>> RebuildAsync(string tenant, CancellationToken cancellationToken) =>
        store.RebuildAsync(tenant, cancellationToken);
}
