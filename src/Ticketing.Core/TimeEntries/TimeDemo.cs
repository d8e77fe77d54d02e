using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Setup;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>Some time on tickets of a demo, logged by those who work on them.</summary>
internal sealed class TimeDemo(TimeDesk desk, TicketFinder finder, TimeProvider time) : IDemo
{
    private static readonly int[] Minutes = [90, 25, 150, 45, 60, 15];

    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        var worked = await finder.SearchAsync(
            administrator, "is:assigned sort:-created", Minutes.Length, cursor: null, cancellationToken);
        foreach (var (ticket, minutes) in worked.Items.Zip(Minutes))
        {
            var worker = administrator with { UserId = ticket.Assignee! };
            await desk.LogAsync(worker, ticket.Id, EntryOn(ticket, minutes), cancellationToken: cancellationToken);
        }
    }

    private TimeEntry EntryOn(Ticket ticket, int minutes)
    {
        var (later, now) = (ticket.CreatedAt.AddHours(2), time.GetUtcNow());
        return new() { Person = ticket.Assignee!, At = later < now ? later : now, Minutes = minutes };
    }
}
