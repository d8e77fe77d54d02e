using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.Attachments;
using Ticketing.AspNetCore.Requests;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Search;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Tickets: find, file, read, change.</summary>
internal sealed class TicketEndpoints : ITicketingEndpoints
{
    private const int UsualPage = 25;

    public void Map(RouteGroupBuilder group)
    {
        var most = ((IEndpointRouteBuilder)group).ServiceProvider.GetRequiredService<IOptions<TicketingOptions>>().Value.PageSizeLimit;
        var tickets = group.MapGroup("").WithTags("Tickets");
        tickets.MapGet("tickets", ListAsync)
            .Describe(
                "listTickets", "Find tickets",
                "Tickets that a query finds and the caller sees, the newest first unless the query sorts. Pages follow each other by " +
                "cursor.")
            .Query(
                new("q", "A query: words, \"phrases\" and fields, such as is:open priority:>=high assignee:me. Absent: every ticket.")
                {
                    Example = "is:open priority:>=high",
                },
                new("limit", "How many at most.") { IsNumber = true, Default = Math.Min(UsualPage, most), Maximum = most },
                new("cursor", "'next' of the page before or 'previous' of the page after, unchanged."),
                new(
                    "highlight",
                    "Whether to show where the words of the query stand, in titles and in what may be read of descriptions and comments.")
                {
                    IsFlag = true,
                })
            .Shows(TicketExamples.List)
            .Refuses(400);
        tickets.MapPost("tickets", CreateAsync)
            .Describe(
                "createTicket", "File a ticket",
                "Files a ticket for the caller or, with the permission, for somebody else. 204 when the caller does not see what " +
                "he filed. As a form it comes with files: this JSON as the part 'ticket', then one 'file' after the other. All is " +
                "stored in one commit or nothing is.")
            .Body<CreateTicketRequest>(TicketExamples.Create)
            .Shows(TicketExamples.Ticket)
            .HeedsRepetition()
            .Refuses(409);
        tickets.MapGet("tickets/{id}", GetAsync)
            .Describe(
                "getTicket", "Read a ticket",
                "The ticket with its description. With If-None-Match the answer is 304 while nothing has changed.")
            .Shows(TicketExamples.Ticket)
            .Refuses(404);
        tickets.MapPatch("tickets/{id}", PatchAsync)
            .Describe(
                "patchTicket", "Change a ticket",
                "A merge patch: what is absent stays as it is, null takes away. Moving to another project is a change of 'project'.")
            .Body<PatchTicketRequest>("""{ "title": "Printer on floor 2 jams", "priority": "high", "dueAt": null }""")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(404);
    }

    internal static async Task<Answer<TicketList>> ListAsync(
        HttpContext http, TicketFinder finder, IOptions<TicketingOptions> options, CancellationToken cancellationToken)
    {
        var limit = http.QueryNumber("limit", Math.Min(UsualPage, options.Value.PageSizeLimit));
        var highlights = http.QueryFlag("highlight");
        var page = await finder.SearchForgivingAsync(http.Caller(), http.Query("q"), limit, http.Query("cursor"), cancellationToken);
        var list = TicketList.From(page);
        var query = page.Correction?.Query ?? http.Query("q");
        return new(highlights ? list.With(await finder.HighlightAsync(http.Caller(), query, page.Items, cancellationToken)) : list);
    }

    internal static async Task<Results<CreatedAnswer<TicketDetails>, NoContent>> CreateAsync(
        HttpContext http, TicketDesk desk, TicketArchive archive, EnclosureDesk enclosures, CancellationToken cancellationToken)
    {
        var caller = http.Caller();
        var body = await EnclosedBody<CreateTicketRequest>.ReadAsync(http, "ticket", enclosures, null, cancellationToken);
        var command = await enclosures.EncloseAsync(caller, body.Value.ToCommand(), body.Files, cancellationToken);
        var outcome = await desk.CreateAsync(caller, command, http.CommandOptions(body.Hash), cancellationToken);
        http.Mark(outcome);
        if (await archive.ShowAsync(http, outcome, cancellationToken) is not { } ticket)
            return TypedResults.NoContent();
        return new CreatedAnswer<TicketDetails>(string.Create(CultureInfo.InvariantCulture, $"{http.Request.Here()}/{ticket.Id}"), ticket)
        {
            Version = ticket.Version,
        };
    }

    internal static async Task<Results<Answer<TicketDetails>, NotModified>> GetAsync(
        string id, HttpContext http, TicketArchive archive, CancellationToken cancellationToken)
    {
        var ticket = await TicketAnswers.DescribeAsync(
            http, await archive.GetAsync(http.Caller(), id.ToTicketId(), cancellationToken), cancellationToken);
        return http.Request.HasAlready(ticket.Version)
            ? new NotModified(ticket.Version)
            : new Answer<TicketDetails>(ticket) { Version = ticket.Version };
    }

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> PatchAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var command = PatchTicketRequest.ToCommand(await http.ReadBodyAsync<PatchTicketRequest>(cancellationToken));
        var outcome = await desk.ExecuteAsync(http.Caller(), id.ToTicketId(), command, http.CommandOptions([]), cancellationToken);
        return await archive.AnswerAsync(http, outcome, cancellationToken);
    }
}
