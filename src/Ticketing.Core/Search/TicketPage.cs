using Ticketing.Tickets;

namespace Ticketing.Search;

/// <summary>A page of tickets.</summary>
/// <param name="Items">The tickets, in the order of the query.</param>
/// <param name="Next">What to hand in for the page after it; null when there is none. It means nothing to anybody but the library.</param>
/// <param name="Total">How many tickets the query finds.</param>
/// <param name="TotalIsExact">Whether there are just that many; false: there are more.</param>
public sealed record TicketPage(IReadOnlyList<Ticket> Items, string? Next, int Total, bool TotalIsExact);
