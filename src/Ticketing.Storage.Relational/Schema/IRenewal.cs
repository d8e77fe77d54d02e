namespace Ticketing.Storage.Relational.Schema;

/// <summary>
/// Makes anew what an older version left and a script cannot make: in turns, each a transaction of its own, on any number of hosts beside
/// each other and beside writers. Implementations are thread-safe.
/// </summary>
internal interface IRenewal
{
    /// <summary>Renews a few.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many it took; 0 when there are none left, or another host has them.</returns>
    Task<int> RunAsync(int most, CancellationToken cancellationToken);
}
