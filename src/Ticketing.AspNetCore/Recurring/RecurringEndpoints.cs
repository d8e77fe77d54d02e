using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Recurring;

namespace Ticketing.AspNetCore.Recurring;

/// <summary>Tickets that are filed on a schedule.</summary>
internal sealed class RecurringEndpoints : ITicketingEndpoints
{
    private const string Body =
        """
        { "name": "Backup check", "template": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "requester": "rita", "schedule": "0 9 * * 1",
          "timeZone": "Europe/Paris", "lastDay": "2027-12-31" }
        """;

    private const string Example =
        """
        { "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8d", "name": "Backup check", "template": "0197c2ba4d3e7f129ab1c0de5f6a7b8c",
          "project": "support", "requester": "rita", "schedule": "0 9 * * 1", "timeZone": "Europe/Paris", "lastDay": "2027-12-31",
          "isOn": true, "owner": "mia", "next": ["2026-12-14T08:00:00Z"],
          "runs": [{ "dueAt": "2026-12-07T08:00:00Z", "at": "2026-12-07T08:00:00Z", "ticket": 12, "errors": {}, "skipped": 0 }],
          "version": 3 }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var recurring = group.MapGroup("").WithTags("Recurring tickets");
        recurring.MapGet("recurring", ListAsync)
            .Describe("listRecurringTickets", "List recurring tickets", "Those of the projects that the caller manages, by name.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        recurring.MapPost("recurring", AddAsync)
            .Describe(
                "addRecurringTicket", "Add a recurring ticket",
                "By those who manage the project of the template, and may file such a ticket now.")
            .Body<RecurringRequest>(Body)
            .Shows(Example);
        recurring.MapPost("recurring/preview", PreviewAsync)
            .Describe(
                "previewRecurringTicket", "Preview a schedule",
                "The times that it would name next, at most 5. Its schedule, time zone and last day count. Nothing is written.")
            .Body<RecurringRequest>("""{ "schedule": "0 9 * * 1", "timeZone": "Europe/Paris" }""")
            .Shows("""{ "items": ["2026-12-07T08:00:00Z", "2026-12-14T08:00:00Z"], "next": null }""");
        recurring.MapGet("recurring/{id}", GetAsync)
            .Describe("getRecurringTicket", "Read a recurring ticket", "One that does not exist for the caller is not there.")
            .Shows(Example)
            .Refuses(404);
        recurring.MapPut("recurring/{id}", ChangeAsync)
            .Describe(
                "changeRecurringTicket", "Change a recurring ticket",
                "The whole of it: what is absent is taken away. The tickets are filed in the caller's name from then on.")
            .Body<RecurringRequest>(Body)
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        recurring.MapDelete("recurring/{id}", DeleteAsync)
            .Describe("deleteRecurringTicket", "Delete a recurring ticket", "Tickets that it filed stay as they are.")
            .HeedsVersion()
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<RecurringItem>>> ListAsync(
        HttpContext http, RecurringTicketDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(RecurringItem.From)]));

    internal static async Task<CreatedAnswer<RecurringItem>> AddAsync(
        HttpContext http, RecurringTicketDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<RecurringRequest>(cancellationToken);
        var added = await desk.AddAsync(http.Caller(), body.Value.ToTicket(), cancellationToken);
        return new($"{http.Request.Here()}/{added.Ticket.Id}", RecurringItem.From(added)) { Version = added.Ticket.Version };
    }

    internal static async Task<Answer<ItemList<DateTimeOffset>>> PreviewAsync(
        HttpContext http, RecurringTicketDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<RecurringRequest>(cancellationToken);
        return new(new(await desk.PreviewAsync(http.Caller(), body.Value.ToTicket(), cancellationToken)));
    }

    internal static async Task<Answer<RecurringItem>> GetAsync(
        string id, HttpContext http, RecurringTicketDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.GetAsync(http.Caller(), id, cancellationToken));

    internal static async Task<Answer<RecurringItem>> ChangeAsync(
        string id, HttpContext http, RecurringTicketDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<RecurringRequest>(cancellationToken);
        return Answer(await desk.ChangeAsync(
            http.Caller(), body.Value.ToTicket(id), http.Request.ExpectedVersion(), cancellationToken));
    }

    internal static async Task<NoContent> DeleteAsync(
        string id, HttpContext http, RecurringTicketDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), id, http.Request.ExpectedVersion(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static Answer<RecurringItem> Answer(ShownRecurringTicket shown) =>
        new(RecurringItem.From(shown)) { Version = shown.Ticket.Version };
}
