using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>What happened since a stream broke off, read as its reader may see it.</summary>
internal static class CatchUp
{
    private const int Page = 200;

    // Who was away for longer than that is told to read anew, which costs him less.
    private const int MostPages = 5;

    /// <summary>Reads it.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="after">Where the stream broke off.</param>
    /// <param name="end">How far. While others write, what is stored by now would have no end.</param>
    /// <param name="visibility">What he sees.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<Missed> ReadAsync(
        IEventFeed feed, EventPosition after, EventPosition end, Visibility visibility, CancellationToken cancellationToken)
    {
        var (events, position) = (new List<FeedEvent>(), after);
        for (var page = 0; position < end; page++)
        {
            if (page == MostPages)
                return Missed.TooMuch(end);
            var found = await feed.ReadAsync(position, Page, visibility, cancellationToken);
            if (found.Next == position)
                break;
            events.AddRange(found.Events);
            position = found.Next;
        }

        return Told(events, position);
    }

    private static Missed Told(List<FeedEvent> events, EventPosition end)
    {
        var tickets = events.GroupBy(one => one.Ticket).ToList();
        return tickets.Count > LiveStretch.MostTickets
            ? Missed.TooMuch(end)
            : new(
                [
                    .. tickets
                        .Select(found => LiveTicket.Of(found.Key, found.Last().Recorded.Version, [.. found]))
                        .OrderBy(message => message.Position!.Value),
                ],
                end);
    }
}
