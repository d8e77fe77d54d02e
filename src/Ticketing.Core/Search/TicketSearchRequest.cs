using Ticketing.Search.Criteria;

namespace Ticketing.Search;

/// <summary>What a store is asked to find.</summary>
/// <param name="Where">What must hold; null for nothing.</param>
/// <param name="Sort">The order. By relevance only when <paramref name="Where"/> contains free text.</param>
/// <param name="Limit">How many at most; 1 to 1,000.</param>
/// <param name="After">Behind which place the page begins; null for the first one.</param>
public sealed record TicketSearchRequest(Criterion? Where, TicketSort Sort, int Limit, SortPosition? After = null);
