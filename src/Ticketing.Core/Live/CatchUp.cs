using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>What happened between where a stream broke off and where it goes on, read as its reader may see it.</summary>
internal static class CatchUp
{
    private const int Page = 200;

    // Who was away for longer than that is told to read anew, which costs him less.
    private const int MostPages = 5;

    /// <summary>Reads it.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="after">Where the stream broke off.</param>
    /// <param name="until">From where on it is told without this.</param>
    /// <param name="visibility">What he sees.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<IReadOnlyList<LiveMessage>> ReadAsync(
        IEventFeed feed, EventPosition after, EventPosition until, Visibility visibility, CancellationToken cancellationToken)
    {
        var (events, position) = (new List<FeedEvent>(), after);
        for (var page = 0; position < until; page++)
        {
            if (page == MostPages)
                return Anew(until);
            var found = await feed.ReadAsync(position, Page, visibility, cancellationToken);
            if (found.Next == position)
                break;
            events.AddRange(found.Events);
            position = found.Next;
        }

        var tickets = events.GroupBy(one => one.Ticket).ToList();
        return tickets.Count > LiveStretch.MostTickets
            ? Anew(until)
            :
            [
                .. tickets
                    .Select(found => LiveTicket.Of(found.Key, found.Last().Recorded.Version, [.. found]))
                    .OrderBy(message => message.Position!.Value),
            ];
    }

    private static LiveMessage[] Anew(EventPosition until) => [new LiveReset { Position = until }];
}
