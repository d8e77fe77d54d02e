using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>A stretch of the feed.</summary>
/// <param name="Events">The events, in the order of their positions.</param>
/// <param name="Next">From where to go on; equal to where the reading began when there was nothing.</param>
public sealed record EventPage(IReadOnlyList<FeedEvent> Events, EventPosition Next);

/// <summary>An event of the feed.</summary>
public sealed record FeedEvent(EventPosition Position, TicketId Ticket, RecordedEvent Recorded);
