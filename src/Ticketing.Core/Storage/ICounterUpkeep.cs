using Ticketing.Counters;

namespace Ticketing.Storage;

/// <summary>
/// Keeps counters small and right. Everything here may run at any time, beside writers and beside itself, on any number of hosts.
/// Implementations are thread-safe.
/// </summary>
public interface ICounterUpkeep
{
    /// <summary>
    /// Whether others wait who write while <see cref="CompactAsync"/> runs; a mountain of deltas is then folded with rests in between.
    /// </summary>
    /// <value>Default <see langword="true"/>.</value>
    bool CompactingHoldsUpWriters => true;

    /// <summary>
    /// Folds pending deltas of all tenants into the figures, in one transaction: what is read stays the same. Broken off anywhere, it has
    /// folded all of them or none.
    /// </summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many were folded; 0 also when another host is just folding.</returns>
    Task<int> CompactAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Counts a tenant's tickets by their rows and compares, at one moment.</summary>
    /// <returns>The figures that are wrong; none when all are right.</returns>
    Task<IReadOnlyList<CounterDifference>> VerifyAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Replays a tenant's events, ticket by ticket, and corrects every figure that differs from what they make. Writers go on meanwhile.
    /// </summary>
    /// <returns>The figures that were wrong.</returns>
    Task<IReadOnlyList<CounterDifference>> RebuildAsync(string tenant, CancellationToken cancellationToken);
}
