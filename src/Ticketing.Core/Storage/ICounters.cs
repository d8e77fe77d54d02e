namespace Ticketing.Storage;

/// <summary>
/// Reads how many tickets there are by status and one more field, exact at any moment, at a cost that does not grow with their number.
/// Implementations are thread-safe.
/// </summary>
public interface ICounters
{
    /// <summary>The cells of one cube, all of one moment, in any order: what is folded and what is pending.</summary>
    Task<IReadOnlyList<CounterCell>> ReadAsync(CounterRequest request, CancellationToken cancellationToken);
}
