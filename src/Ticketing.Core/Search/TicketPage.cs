using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.Search;

/// <summary>A page of tickets.</summary>
/// <param name="Items">The tickets, in the order of the query.</param>
/// <param name="Next">
/// What to hand in for the page after it; null when there is none. A page can have fewer tickets than were asked for, or none, though it is
/// there: the search has looked at as many tickets as it may, and goes on from where it stopped. It means nothing to anybody but the
/// library. On a page that was reached backward it is always there.
/// </param>
/// <param name="Previous">
/// What to hand in for the page before it. Null on a page that was read without a cursor, and on one that was reached backward when no
/// ticket comes before it; a page that was reached backward can be short as well. On a page that was reached forward it is always there;
/// the page before can have become empty since.
/// </param>
/// <param name="Total">How many tickets the query finds; at least so many when <paramref name="TotalIsExact"/> is false.</param>
/// <param name="TotalIsExact">Whether there are just that many; false: there are more, or counting them would have taken too long.</param>
public sealed record TicketPage(IReadOnlyList<Ticket> Items, string? Next, string? Previous, int Total, bool TotalIsExact)
{
    /// <summary>What was searched for instead, as the query found nothing; null when it was the query.</summary>
    public QueryCorrection? Correction { get; init; }
}
