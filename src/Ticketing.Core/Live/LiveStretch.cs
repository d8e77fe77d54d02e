using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>A stretch of the feed, all of it, with its tickets as they are now: read once for all streams. Immutable.</summary>
/// <param name="Tickets">The tickets and what happened to each.</param>
/// <param name="End">Where it ends.</param>
internal sealed record LiveStretch(IReadOnlyList<ChangedTicket> Tickets, EventPosition End)
{
    /// <summary>Of how many tickets somebody is told one by one; of more, he is told to read anew.</summary>
    public const int MostTickets = 100;

    public static LiveStretch Of(EventPage page, IReadOnlyList<Ticket> tickets)
    {
        var byId = tickets.ToDictionary(ticket => ticket.Id);
        var changed = page.Events.GroupBy(one => one.Ticket)
            .Where(events => byId.ContainsKey(events.Key))
            .Select(events => new ChangedTicket(byId[events.Key], [.. events]));
        return new([.. changed], page.Next);
    }

    /// <summary>What somebody is told of it, in the order in which a stream can go on behind each.</summary>
    /// <param name="after">What he was told before.</param>
    /// <param name="visibility">What he sees.</param>
    public IReadOnlyList<LiveMessage> For(EventPosition after, Visibility visibility)
    {
        var shown = Tickets.Select(changed => changed.For(after, visibility)).OfType<LiveTicket>().ToList();
        return shown.Count > MostTickets
            ? [new LiveReset { Position = End }]
            : [.. shown.OrderBy(message => message.Position!.Value)];
    }
}
