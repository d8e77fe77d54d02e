using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Desk;
using Ticketing.TimeEntries;
using Ticketing.Transfer;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Time worked on tickets.</summary>
internal sealed class TimeEntryEndpoints(IOptions<TicketingOptions> options) : ITicketingEndpoints
{
    private const int Usual = 100;

    private readonly TimeSpan workingDay = options.Value.WorkingDay;

    internal const string Example =
        """
        { "ticket": 7, "key": "0197c2ba4d3e7f129ab1", "person": "u-3", "at": "2026-05-01T09:00:00Z", "minutes": 90,
          "note": "Replaced the toner", "by": "u-3", "isCapped": false, "activity": "Repair", "billable": true, "billed": 90 }
        """;

    internal static readonly QueryParameter[] Asked =
    [
        new("user", "Who worked: a user id; me for the caller. Absent: everybody."),
        new("project", "The key of the project in which the tickets are. Absent: any."),
        new("from", "The first moment of the period.") { IsMoment = true },
        new("to", "The first moment after the period.") { IsMoment = true },
    ];

    private static readonly QueryParameter[] Paging =
    [
        new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = TimeDesk.MostPerPage },
        new("cursor", "'next' of the page before, unchanged."),
    ];

    public void Map(RouteGroupBuilder group)
    {
        var entries = group.MapGroup("").WithTags("Time entries");
        entries.MapGet("tickets/{id}/worklogs", ListAsync)
            .Describe(
                "listTimeEntries", "Read the time worked on a ticket",
                "The latest first. Whoever may not read internal comments on the ticket gets none.")
            .Query(Paging)
            .Shows($$"""{ "items": [{{Example}}], "next": null, "total": 90, "totalIsExact": true }""")
            .Refuses(400, 404);
        entries.MapPost("tickets/{id}/worklogs", LogAsync)
            .Describe(
                "logTime", "Log time",
                "One's own takes the permission time.log, that of others time.manage. 204 when the entry was removed since, or the " +
                "caller does not see the ticket any more.")
            .Body<TimeEntryRequest>("""{ "minutes": 90, "note": "Replaced the toner" }""")
            .Shows(Example)
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(404);
        entries.MapPut("tickets/{id}/worklogs/{key}", ChangeAsync)
            .Describe(
                "changeTimeEntry", "Change a time entry",
                "Those that one logged oneself, or with the permission time.manage all. 204 when the caller does not see it any more.")
            .Body<TimeEntryRequest>("""{ "minutes": 60, "note": "Replaced the toner" }""")
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        entries.MapDelete("tickets/{id}/worklogs/{key}", RemoveAsync)
            .Describe(
                "removeTimeEntry", "Remove a time entry",
                "Answers the ticket. Those that one logged oneself, or with the permission time.manage all.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        entries.MapGet("worklogs", SearchAsync)
            .Describe(
                "findTimeEntries", "Find time entries",
                "Across tickets, the latest first: those on tickets whose internal comments the caller may read.")
            .Query([.. Asked, .. Paging])
            .Shows($$"""{ "items": [{{Example}}], "next": null, "total": 90, "totalIsExact": true }""")
            .Refuses(400);
        entries.MapGet("worklogs/export", ExportAsync)
            .Describe(
                "exportTimeEntries", "Take time entries out as a table",
                "CSV, the latest first: those on tickets whose internal comments the caller may read. What a spreadsheet would take " +
                "for a formula is defused.")
            .Query([
                .. Asked, new("team", "The key of a team instead of a user: those who are in it, one after another. Absent: everybody."),
            ])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Refuses(400, 404);
    }

    internal static Task<Answer<TimeEntryList>> ListAsync(
        string id, HttpContext http, TimeDesk desk, CancellationToken cancellationToken) =>
        AnswerAsync(new() { Ticket = id.ToTicketId() }, http, desk, cancellationToken);

    internal static Task<Answer<TimeEntryList>> SearchAsync(HttpContext http, TimeDesk desk, CancellationToken cancellationToken) =>
        AnswerAsync(QueryIn(http), http, desk, cancellationToken);

    internal static async Task<IResult> ExportAsync(
        HttpContext http, TimeEntryExporter exporter, CancellationToken cancellationToken)
    {
        var (caller, query, team) = (http.Caller(), QueryIn(http), http.Query("team"));
        if (team is not null && query.Person is not null)
            throw TimeReportEndpoints.BothAsked();
        var export = team is null
            ? await exporter.OpenAsync(caller, query, cancellationToken)
            : await exporter.OpenOfTeamAsync(caller, team, query, cancellationToken);
        return DownloadAnswer.Of(http, export, "text/csv; charset=utf-8", "worklogs.csv");
    }

    internal async Task<Results<CreatedAnswer<TimeEntryItem>, NoContent>> LogAsync(
        string id, HttpContext http, TimeDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<TimeEntryRequest>(cancellationToken);
        var (outcome, key) = await desk.LogAsync(
            http.Caller(), id.ToTicketId(), body.Value.ToEntry(http.Caller().UserId, time.GetUtcNow(), null, workingDay),
            http.CommandOptions(body.Hash), cancellationToken);
        http.Mark(outcome);
        if (outcome.Ticket is null || await desk.FindAsync(http.Caller(), outcome.Id, key, cancellationToken) is not { } logged)
            return TypedResults.NoContent();
        return new CreatedAnswer<TimeEntryItem>($"{http.Request.Here()}/{key}", TimeEntryItem.From(logged))
        {
            Version = outcome.Ticket.Version,
        };
    }

    internal async Task<Results<Answer<TimeEntryItem>, NoContent>> ChangeAsync(
        string id, string key, HttpContext http, TimeDesk desk, CancellationToken cancellationToken)
    {
        var (ticket, body) = (id.ToTicketId(), await http.ReadBodyAsync<TimeEntryRequest>(cancellationToken));
        var before = await desk.FindAsync(http.Caller(), ticket, key, cancellationToken)
            ?? throw new TicketNotFoundException($"time entry '{key}'");
        var entry = body.Value.ToEntry(before.Entry.Person, before.Entry.At, before.Entry.IsBillable ?? false, workingDay);
        var outcome = await desk.ChangeAsync(http.Caller(), ticket, key, entry, http.CommandOptions([]), cancellationToken);
        if (outcome.Ticket is null || await desk.FindAsync(http.Caller(), ticket, key, cancellationToken) is not { } changed)
            return TypedResults.NoContent();
        return new Answer<TimeEntryItem>(TimeEntryItem.From(changed)) { Version = outcome.Ticket.Version };
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> RemoveAsync(
        string id, string key, HttpContext http, TimeDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http, await desk.RemoveAsync(http.Caller(), id.ToTicketId(), key, http.CommandOptions([]), cancellationToken),
            cancellationToken);

    internal static TimeQuery QueryIn(HttpContext http) => new()
    {
        Person = http.Query("user") is { } user ? http.UserNamed(user) : null,
        Project = http.Query("project"),
        From = http.QueryMoment("from"),
        Until = http.QueryMoment("to"),
    };

    private static async Task<Answer<TimeEntryList>> AnswerAsync(
        TimeQuery query, HttpContext http, TimeDesk desk, CancellationToken cancellationToken) =>
        new(TimeEntryList.From(await desk.ListAsync(
            http.Caller(), query, http.QueryNumber("limit", Usual), http.Query("cursor"), cancellationToken)));
}
