using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.CannedReplies;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.CannedReplies;

/// <summary>Canned replies: those of the caller's teams, of the projects that he answers in, and everybody's.</summary>
internal sealed class CannedReplyEndpoints : ITicketingEndpoints
{
    private const string Body =
        """
        { "name": "Solved", "project": "support", "body": "Hello {{requester.name}}, this should work again.", "trigger": "complete",
          "tags": ["solved-by-text"], "note": "Answered with the usual text." }
        """;

    private const string Example =
        """
        { "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "name": "Solved", "project": "support", "team": null,
          "body": "Hello {{requester.name}}, this should work again.", "trigger": "complete", "tags": ["solved-by-text"],
          "note": "Answered with the usual text.", "mayChange": true, "version": 3 }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var replies = group.MapGroup("").WithTags("Canned replies");
        replies.MapGet("canned-replies", ListAsync)
            .Describe(
                "listCannedReplies", "List canned replies",
                "Those of the caller's teams, of the projects that he answers in, and everybody's, by name; for those who write " +
                "internal notes.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        replies.MapPost("canned-replies", AddAsync)
            .Describe(
                "addCannedReply", "Add a canned reply",
                "It takes the permission replies.manage: for a team of one's own, for a project, or on all tickets for everybody. A " +
                "placeholder of which nothing is known is refused.")
            .Body<CannedReplyRequest>(Body)
            .Shows(Example);
        replies.MapGet("canned-replies/{id}", GetAsync)
            .Describe("getCannedReply", "Read a canned reply", "As it was written. One that the caller does not have is not there.")
            .Shows(Example)
            .Refuses(404);
        replies.MapPut("canned-replies/{id}", ChangeAsync)
            .Describe("changeCannedReply", "Change a canned reply", "The whole of it: what is absent is taken away.")
            .Body<CannedReplyRequest>(Body)
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        replies.MapDelete("canned-replies/{id}", DeleteAsync)
            .Describe("deleteCannedReply", "Delete a canned reply", "For all who have it.")
            .HeedsVersion()
            .Refuses(404);
        replies.MapGet("tickets/{id}/canned-replies", OfTicketAsync)
            .Describe(
                "listCannedRepliesOfTicket", "List what can answer a ticket",
                "The canned replies that the caller can answer this ticket with, by name.")
            .Shows("""{ "items": [{ "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "name": "Solved" }], "next": null }""")
            .Refuses(404);
        replies.MapGet("tickets/{id}/canned-replies/{reply}", FillAsync)
            .Describe(
                "fillCannedReply", "Fill in a canned reply",
                "As it would answer the ticket now, by the caller. Nothing is sent: what it says goes into POST tickets/{id}/comments, " +
                "or into the comment of POST tickets/{id}/transitions where it has a trigger.")
            .Shows(
                """
                { "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "name": "Solved", "body": "Hello Rita, this should work again.",
                  "trigger": "complete", "addTags": ["solved-by-text"], "note": "Answered with the usual text.", "isReduced": false }
                """)
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<CannedReplyItem>>> ListAsync(
        HttpContext http, CannedReplyDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(CannedReplyItem.From)]));

    internal static async Task<CreatedAnswer<CannedReplyItem>> AddAsync(
        HttpContext http, CannedReplyDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<CannedReplyRequest>(cancellationToken);
        var added = await desk.AddAsync(http.Caller(), body.Value.ToReply(), cancellationToken);
        return new($"{http.Request.Here()}/{added.Reply.Id}", CannedReplyItem.From(added)) { Version = added.Reply.Version };
    }

    internal static async Task<Answer<CannedReplyItem>> GetAsync(
        string id, HttpContext http, CannedReplyDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.GetAsync(http.Caller(), id, cancellationToken));

    internal static async Task<Answer<CannedReplyItem>> ChangeAsync(
        string id, HttpContext http, CannedReplyDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<CannedReplyRequest>(cancellationToken);
        return Answer(await desk.ChangeAsync(
            http.Caller(), body.Value.ToReply(id), http.Request.ExpectedVersion(), cancellationToken));
    }

    internal static async Task<NoContent> DeleteAsync(
        string id, HttpContext http, CannedReplyDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), id, http.Request.ExpectedVersion(), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<Answer<ItemList<OfferedReplyItem>>> OfTicketAsync(
        string id, HttpContext http, CannedReplyDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(http.Caller(), id.ToTicketId(), cancellationToken)).Ticket;
        var offered = await desk.OfTicketAsync(http.Caller(), ticket, cancellationToken);
        return new(new([.. offered.Select(OfferedReplyItem.From)]));
    }

    internal static async Task<Answer<FilledReplyItem>> FillAsync(
        string id, string reply, HttpContext http, CannedReplyDesk desk, CancellationToken cancellationToken) =>
        new(FilledReplyItem.From(await desk.FillAsync(http.Caller(), id.ToTicketId(), reply, cancellationToken)));

    private static Answer<CannedReplyItem> Answer(ShownCannedReply shown) =>
        new(CannedReplyItem.From(shown)) { Version = shown.Reply.Version };
}
