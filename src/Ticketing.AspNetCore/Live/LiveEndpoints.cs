using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Live;

namespace Ticketing.AspNetCore.Live;

/// <summary>What changes, as it changes, and who else is at a ticket. Where the host turned it off, there is none of it.</summary>
internal sealed class LiveEndpoints(LiveDesk desk) : ITicketingEndpoints
{
    private const string Example = """{ "items": [{ "user": "u-7", "doing": "writing", "until": "2026-05-01T09:00:35Z" }] }""";

    public void Map(RouteGroupBuilder group)
    {
        if (!desk.IsOn)
            return;
        var live = group.MapGroup("").WithTags("Live");
        live.MapGet("events", EventsAsync)
            .Describe(
                "followEvents", "What changes, as it changes",
                "Server-sent events: ticket (a ticket that the caller sees changed), inbox (what he was told did), presence (who is at a " +
                "ticket), ready (the stream goes on here) and reset (too much to be told one by one: read anew). With Last-Event-ID, or " +
                "'after', it goes on where another stream ended, without a gap. It ends by itself now and then; open it anew.")
            .Query(new QueryParameter("after", "The id of the last event known; the header Last-Event-ID comes before it."))
            .Refuses(400, 429);
        live.MapGet("tickets/{id}/presence", PresentAsync)
            .Describe(
                "listPresence", "Who else is at a ticket",
                "Who looks at it or writes on it at the moment. Those who do not read its internal comments are told of who writes what " +
                "they may read, and of nobody else.")
            .Shows(Example)
            .Refuses(404);
        live.MapPut("tickets/{id}/presence", ArriveAsync)
            .Describe(
                "showPresence", "Be at a ticket",
                "The caller is forgotten after 35 seconds, unless he says it again. Internal: what he writes is for colleagues.")
            .Body<PresenceRequest>("""{ "writing": true, "internal": false }""")
            .Refuses(404);
        live.MapDelete("tickets/{id}/presence", LeaveAsync)
            .Describe("endPresence", "Be at a ticket no more", "Others are told at once.");
    }

    internal static async Task<EventStreamAnswer> EventsAsync(HttpContext http, LiveDesk desk, CancellationToken cancellationToken) =>
        await EventStreamAnswer.OpenAsync(http, desk, cancellationToken);

    internal static async Task<Answer<ItemList<PresenceItem>>> PresentAsync(
        string id, HttpContext http, LiveDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.PresentAsync(http.Caller(), id.ToTicketId(), cancellationToken)).Select(PresenceItem.From)]));

    internal static async Task<NoContent> ArriveAsync(string id, HttpContext http, LiveDesk desk, CancellationToken cancellationToken)
    {
        var doing = (await http.ReadBodyAsync<PresenceRequest>(cancellationToken)).Value.Doing;
        await desk.ArriveAsync(http.Caller(), id.ToTicketId(), doing, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> LeaveAsync(string id, HttpContext http, LiveDesk desk, CancellationToken cancellationToken)
    {
        await desk.LeaveAsync(http.Caller(), id.ToTicketId(), cancellationToken);
        return TypedResults.NoContent();
    }
}
