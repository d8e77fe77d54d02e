using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Desk;
using Ticketing.Linking;

namespace Ticketing.AspNetCore.TicketLinks;

/// <summary>Links between tickets.</summary>
internal sealed class LinkEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var links = group.MapGroup("").WithTags("Links");
        links.MapGet("tickets/{id}/links", ListAsync)
            .Describe(
                "listLinks", "Read what a ticket is linked with",
                "The other tickets that the caller sees; those that he does not see are counted.")
            .Shows(
                """
                {
                  "items": [{ "kind": "blockedBy", "name": "Is blocked by", "ticket": 12, "title": "Order a new switch",
                    "status": "in-progress", "statusCategory": "active" }],
                  "hidden": [{ "kind": "relatesTo", "count": 1 }]
                }
                """)
            .Refuses(404);
        links.MapPut("tickets/{id}/links/{kind}/{other}", SetAsync)
            .Describe(
                "linkTickets", "Link a ticket with another one",
                "The kind says what the ticket of the path is to the other one: blocks, blockedBy, parent, child, duplicates, " +
                "duplicatedBy, relatesTo, or one of the host's own. The same link is set once, however often and from whichever of the " +
                "two. A cycle of blocks or parents, a second parent and a link with itself are refused. The permission tickets.triage on " +
                "the one, and sight of the other.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        links.MapDelete("tickets/{id}/links/{kind}/{other}", RemoveAsync)
            .Describe("unlinkTickets", "Take a link off two tickets", "Where there is none, nothing happens.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        links.MapPost("tickets/{id}/duplicate", CloseAsync)
            .Describe(
                "closeAsDuplicate", "Close a ticket as a duplicate",
                "Links it with the ticket that it duplicates and ends it, in one step: by the first transition that the caller may fire " +
                "to where work is done, or else to where it is closed, with what has to come before.")
            .Body<DuplicateRequest>(
                """{ "of": 12, "comment": { "body": "We know of this already.", "visibility": "public" } }""")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(404);
    }

    internal static async Task<Answer<LinkList>> ListAsync(
        string id, HttpContext http, LinkDesk desk, CancellationToken cancellationToken) =>
        new(LinkList.From(await desk.ListAsync(http.Caller(), id.ToTicketId(), cancellationToken)));

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> SetAsync(
        string id, string kind, string other, HttpContext http, LinkDesk desk, TicketArchive archive,
        CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http,
            await desk.SetAsync(http.Caller(), id.ToTicketId(), kind, other.ToTicketId(), http.CommandOptions([]), cancellationToken),
            cancellationToken);

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> RemoveAsync(
        string id, string kind, string other, HttpContext http, LinkDesk desk, TicketArchive archive,
        CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http,
            await desk.RemoveAsync(http.Caller(), id.ToTicketId(), kind, other.ToTicketId(), http.CommandOptions([]), cancellationToken),
            cancellationToken);

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> CloseAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<DuplicateRequest>(cancellationToken);
        var outcome = await desk.ExecuteAsync(
            http.Caller(), id.ToTicketId(), body.Value.ToCommand(), http.CommandOptions(body.Hash), cancellationToken);
        return await archive.AnswerAsync(http, outcome, cancellationToken);
    }
}
