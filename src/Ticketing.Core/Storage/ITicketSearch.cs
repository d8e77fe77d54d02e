using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage;

/// <summary>Finds tickets. Implementations are thread-safe.</summary>
public interface ITicketSearch
{
    /// <summary>One page of the visible tickets that meet the request, in its order.</summary>
    Task<IReadOnlyList<TicketHit>> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>How many visible tickets meet the criterion, counted up to <paramref name="cap"/>.</summary>
    /// <returns>The number, or <paramref name="cap"/> + 1 when there are more.</returns>
    Task<int> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken);
}
