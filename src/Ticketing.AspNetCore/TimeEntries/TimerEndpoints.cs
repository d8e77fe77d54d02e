using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Timers of those who work.</summary>
internal sealed class TimerEndpoints : ITicketingEndpoints
{
    private const string Example = """{ "ticket": 7, "since": "2026-05-01T09:00:00Z" }""";

    public void Map(RouteGroupBuilder group)
    {
        var timers = group.MapGroup("").WithTags("Time entries");
        timers.MapPost("tickets/{id}/timer/start", StartAsync)
            .Describe(
                "startTimer", "Start the caller's timer",
                "One that runs on another ticket is stopped and logs its time; one that runs here goes on. It takes the permission " +
                "time.log.")
            .Shows(Example)
            .Refuses(404, 409);
        timers.MapPost("tickets/{id}/timer/stop", StopAsync)
            .Describe(
                "stopTimer", "Stop the caller's timer",
                "Answers the time entry: whole minutes, at most ten hours. 204 when the caller does not see the ticket any more.")
            .Shows(TimeEntryEndpoints.Example)
            .Refuses(404, 409);
        timers.MapGet("me/timer", FindAsync)
            .Describe("getTimer", "Read the caller's timer", "Both values are null while none runs.")
            .Shows(Example);
    }

    internal static async Task<Answer<TimerItem>> StartAsync(
        string id, HttpContext http, TimerDesk desk, CancellationToken cancellationToken) =>
        new(TimerItem.From(await desk.StartAsync(http.Caller(), id.ToTicketId(), cancellationToken)));

    internal static async Task<Results<Answer<TimeEntryItem>, NoContent>> StopAsync(
        string id, HttpContext http, TimerDesk desk, TimeDesk entries, CancellationToken cancellationToken)
    {
        var (outcome, key) = await desk.StopAsync(http.Caller(), id.ToTicketId(), cancellationToken);
        if (outcome.Ticket is null || await entries.FindAsync(http.Caller(), outcome.Id, key, cancellationToken) is not { } logged)
            return TypedResults.NoContent();
        return new Answer<TimeEntryItem>(TimeEntryItem.From(logged)) { Version = outcome.Ticket.Version };
    }

    internal static async Task<Answer<TimerItem>> FindAsync(HttpContext http, TimerDesk desk, CancellationToken cancellationToken) =>
        new(TimerItem.From(await desk.FindAsync(http.Caller(), cancellationToken)));
}
