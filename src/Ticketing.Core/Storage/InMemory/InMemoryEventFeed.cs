using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Follows the events. One writes at a time and swaps the state when done, so what is read is always whole.</summary>
internal sealed class InMemoryEventFeed(InMemoryStore store) : IEventFeed
{
    public Task<EventPage> ReadAsync(EventPosition after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var tenant = store.Tenant(visibility.Tenant);
        var begin = (int)Math.Min(after.Sequence, tenant.Feed.Count);
        // The limit bounds what is looked at, so a page costs the same however little of it may be seen.
        var stretch = tenant.Feed.GetRange(begin, Math.Min(limit, tenant.Feed.Count - begin));
        return Task.FromResult(new EventPage(
            [.. stretch.Select(entry => Shown(tenant.Tickets[entry.Ticket], entry, visibility)).OfType<FeedEvent>()],
            stretch.IsEmpty ? after : stretch[^1].Position));
    }

    public Task<EventPosition> EndAsync(string tenant, CancellationToken cancellationToken) =>
        Task.FromResult(store.Tenant(tenant).Feed is { IsEmpty: false } feed ? feed[^1].Position : EventPosition.Start);

    private static FeedEvent? Shown(StoredTicket ticket, FeedEvent entry, Visibility visibility)
    {
        if (visibility.ReadsInternal(ticket.Row))
            return entry;
        if (entry.Recorded.Event.IsInternal() || !visibility.Sees(ticket.Row))
            return null;
        var internals = ticket.Events.Take(entry.Recorded.Version - 1).Count(recorded => recorded.Event.IsInternal());
        return entry with { Recorded = entry.Recorded.AsPublic(internals) };
    }
}
