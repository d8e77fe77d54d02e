using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>A ticket as it is now, and what happened to it within a stretch of the feed. Immutable.</summary>
/// <param name="Ticket">The whole ticket.</param>
/// <param name="Events">All of it, in order; at least one.</param>
internal sealed record ChangedTicket(Ticket Ticket, IReadOnlyList<FeedEvent> Events)
{
    /// <summary>What somebody is told of it; null when it is not for him, or he knows it.</summary>
    /// <param name="after">What he was told before.</param>
    /// <param name="visibility">What he sees.</param>
    public LiveTicket? For(EventPosition after, Visibility visibility)
    {
        if (Events[^1].Position <= after || !visibility.Sees(Ticket))
            return null;
        var readsInternal = visibility.ReadsInternal(Ticket);
        var shown = Events.Where(one => one.Position > after && (readsInternal || !one.Recorded.Event.IsInternal())).ToList();
        return shown.Count == 0 ? null : LiveTicket.Of(Ticket.Id, visibility.AsSeen(Ticket).Version, shown);
    }
}
