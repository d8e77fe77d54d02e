using Ticketing.Access;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Feed;

/// <summary>Makes a page of the feed of the rows that were read for it.</summary>
internal static class FeedPage
{
    /// <summary>
    /// The events that may be read. The position moves on over those that may not: what bounds a page is what is looked at, so it costs the
    /// same however little of it may be seen.
    /// </summary>
    /// <param name="after">Where the reading began.</param>
    /// <param name="rows">The rows behind it, in order.</param>
    /// <param name="tickets">Their tickets.</param>
    /// <param name="visibility">What may be seen.</param>
    public static EventPage Of(EventPosition after, IReadOnlyList<EventRow> rows, IEnumerable<TicketRow> tickets, Visibility visibility)
    {
        if (rows.Count == 0)
            return new([], after);
        var byId = tickets.ToDictionary(row => row.Id, row => row.ToTicket());
        return new(
            [.. rows.Select(row => Shown(row, byId[row.TicketId], visibility)).OfType<FeedEvent>()],
            PositionOf(rows[^1]));
    }

    /// <summary>Where a row stands.</summary>
    public static EventPosition PositionOf(EventRow row) => new(row.TransactionId, row.Position);

    private static FeedEvent? Shown(EventRow row, Ticket ticket, Visibility visibility) =>
        visibility.Sees(ticket) && row.For(visibility.ReadsInternal(ticket)) is { } recorded
            ? new(PositionOf(row), ticket.Id, recorded)
            : null;
}
