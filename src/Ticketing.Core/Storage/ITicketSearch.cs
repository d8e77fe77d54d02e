using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage;

/// <summary>Finds tickets. Implementations are thread-safe.</summary>
public interface ITicketSearch
{
    /// <summary>
    /// One page of the visible tickets that meet the request, in its order: the first ones behind its place, or the last ones before it.
    /// </summary>
    Task<IReadOnlyList<TicketHit>> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>How many visible tickets meet the criterion, counted up to <paramref name="cap"/>.</summary>
    /// <returns>
    /// The number, at most <paramref name="cap"/>. It is not exact when there are more, or when counting on would have meant to look at
    /// more than a few thousand tickets.
    /// </returns>
    Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken);
}
