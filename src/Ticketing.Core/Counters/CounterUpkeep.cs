using Ticketing.Storage;

namespace Ticketing.Counters;

/// <summary>
/// Looks after counters by hand: nothing of it is needed while all goes well. Everything may run on a help desk in full use, on any host.
/// It asks nobody's permission: do not hand it to users. Thread-safe.
/// </summary>
public sealed class CounterUpkeep
{
    // Large enough that the figures which most deltas share are written once, small enough that writers do not wait for it.
    private const int Batch = 5000;

    private readonly ICounterUpkeep store;

    internal CounterUpkeep(ICounterUpkeep store) => this.store = store;

    /// <summary>Folds what is pending, batch by batch, as the host does by itself soon after each commit.</summary>
    /// <returns>How many deltas were folded; 0 also when another host is just folding.</returns>
    public async Task<long> CompactAsync(CancellationToken cancellationToken)
    {
        var all = 0L;
        int folded;
        do
        {
            folded = await store.CompactAsync(Batch, cancellationToken);
            all += folded;
        }
        while (folded == Batch);
        return all;
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
