using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Commands;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Watchers;

/// <summary>Who watches a ticket.</summary>
internal sealed class WatcherEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var watchers = group.MapGroup("").WithTags("Watchers");
        watchers.MapPut("tickets/{id}/watchers/{user}", WatchAsync)
            .Describe(
                "watchTicket", "Make somebody a watcher",
                "Watchers see the public part of the ticket and are told of what happens to it. The user me is the caller: whoever " +
                "sees a ticket may watch it; to make others watchers is a permission.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        watchers.MapDelete("tickets/{id}/watchers/{user}", UnwatchAsync)
            .Describe(
                "unwatchTicket", "Take a watcher off",
                "204 when the caller does not see the ticket any more: he saw it because he watched it.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
    }

    internal static Task<Results<Answer<TicketDetails>, NoContent>> WatchAsync(
        string id, string user, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        archive.CarryOutAsync(http, desk, id, new WatchTicket(http.UserNamed(user)), cancellationToken);

    internal static Task<Results<Answer<TicketDetails>, NoContent>> UnwatchAsync(
        string id, string user, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        archive.CarryOutAsync(http, desk, id, new UnwatchTicket(http.UserNamed(user)), cancellationToken);
}
