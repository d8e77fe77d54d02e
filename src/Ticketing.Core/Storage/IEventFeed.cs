using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Follows all events of a tenant in an order that loses none: an event is handed out only when no transaction that may still
/// commit can put one before it.
/// </summary>
public interface IEventFeed
{
    /// <summary>
    /// The events after a position, at most <paramref name="limit"/>, without those of tickets that are not visible and of internal
    /// comments that are not readable; where they are not, the other events are numbered without them
    /// (<see cref="RecordedEvent.AsPublic"/>). It may be empty and still move on: go on from <see cref="EventPage.Next"/>.
    /// </summary>
    Task<EventPage> ReadAsync(EventPosition after, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// Behind the last event that <see cref="ReadAsync"/> would hand out now: from where to go on for whoever wants to know only what
    /// follows. <see cref="EventPosition.Start"/> when there is none.
    /// </summary>
    Task<EventPosition> EndAsync(string tenant, CancellationToken cancellationToken);
}
