using Ticketing.Access;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Feed;

/// <summary>Makes a stretch of the feed of the rows that were read for it.</summary>
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
            [.. rows.Where(row => MayRead(row, byId[row.TicketId], visibility)).Select(ToFeedEvent)],
            PositionOf(rows[^1]));
    }

    private static bool MayRead(EventRow row, Ticket ticket, Visibility visibility) =>
        row.Internal != 0 ? visibility.ReadsInternal(ticket) : visibility.Sees(ticket);

    private static FeedEvent ToFeedEvent(EventRow row) => new(PositionOf(row), new(row.TicketId), row.ToRecorded());

    private static EventPosition PositionOf(EventRow row) => new(row.TransactionId, row.Position);
}
