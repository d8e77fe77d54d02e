using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage;

/// <summary>
/// Finds tickets, each as it is seen (<see cref="Visibility.AsSeen"/>): an order or a condition by the last change goes by the last one
/// that may be known of. Implementations are thread-safe.
/// </summary>
public interface ITicketSearch
{
    /// <summary>
    /// One page of the visible tickets that meet the request, in its order: the first ones behind its place, or the last ones before it.
    /// </summary>
    Task<TicketHits> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>How many visible tickets meet the criterion, counted up to <paramref name="cap"/>.</summary>
    /// <returns>
    /// The number, at most <paramref name="cap"/>. It is not exact when there are more, or when counting on would have meant to look at
    /// more than a few thousand tickets.
    /// </returns>
    Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// How many visible tickets meet the criterion by status and one more field: of <paramref name="most"/> of them, the newest as far as
    /// that can be told without looking at more than a few thousand tickets. Their own columns are read and nothing else.
    /// </summary>
    /// <param name="where">What they must meet; null for everything.</param>
    /// <param name="cubes">By what; each is counted in the same tickets.</param>
    /// <param name="most">How many are counted at most, at least 1.</param>
    /// <param name="visibility">What may be seen.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<FoundCells> CountCellsAsync(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, CancellationToken cancellationToken);
}
