using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore.Requests;
using Ticketing.Desk;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Estimates of tickets.</summary>
internal sealed class EstimateEndpoints(IOptions<TicketingOptions> options) : ITicketingEndpoints
{
    private const string Example = """{ "estimate": 480, "spent": 135, "remaining": 345 }""";

    private readonly TimeSpan workingDay = options.Value.WorkingDay;

    public void Map(RouteGroupBuilder group)
    {
        var estimates = group.MapGroup("").WithTags("Time entries");
        estimates.MapGet("tickets/{id}/estimate", GetAsync)
            .Describe(
                "getEstimate", "Read the estimate of a ticket",
                "With what was worked and what is left. Whoever may not read internal comments on the ticket gets nothing of it.")
            .Shows(Example)
            .Refuses(404);
        estimates.MapPut("tickets/{id}/estimate", SetAsync)
            .Describe(
                "setEstimate", "Set the estimate of a ticket",
                "It takes the permission time.log. 204 when the caller does not see the ticket any more.")
            .Body<EstimateRequest>("""{ "duration": "1d" }""")
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        estimates.MapDelete("tickets/{id}/estimate", RemoveAsync)
            .Describe(
                "removeEstimate", "Take the estimate off a ticket",
                "It takes the permission time.log. 204 when the caller does not see the ticket any more.")
            .Shows(Example)
            .HeedsVersion()
            .Refuses(400, 404);
    }

    internal static async Task<Answer<TicketTimeItem>> GetAsync(
        string id, HttpContext http, EstimateDesk desk, CancellationToken cancellationToken) =>
        new(TicketTimeItem.From(await desk.GetAsync(http.Caller(), id.ToTicketId(), cancellationToken)));

    internal async Task<Results<Answer<TicketTimeItem>, NoContent>> SetAsync(
        string id, HttpContext http, EstimateDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<EstimateRequest>(cancellationToken);
        return Answer(await desk.SetAsync(
            http.Caller(), id.ToTicketId(), body.Value.ToEstimate(workingDay), http.CommandOptions([]), cancellationToken));
    }

    internal static async Task<Results<Answer<TicketTimeItem>, NoContent>> RemoveAsync(
        string id, HttpContext http, EstimateDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.SetAsync(http.Caller(), id.ToTicketId(), null, http.CommandOptions([]), cancellationToken));

    private static Results<Answer<TicketTimeItem>, NoContent> Answer(CommandOutcome outcome)
    {
        if (outcome.Ticket is not { } ticket)
            return TypedResults.NoContent();
        return new Answer<TicketTimeItem>(TicketTimeItem.From(TicketTime.Of(ticket))) { Version = ticket.Version };
    }
}
