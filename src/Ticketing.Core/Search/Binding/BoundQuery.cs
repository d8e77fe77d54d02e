using Ticketing.Search.Criteria;

namespace Ticketing.Search.Binding;

/// <summary>A query with nothing left to look up.</summary>
/// <param name="Where">What must hold; null for nothing.</param>
/// <param name="Sort">The order.</param>
internal sealed record BoundQuery(Criterion? Where, TicketSort Sort);
