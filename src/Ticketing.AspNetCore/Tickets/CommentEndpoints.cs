using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Attachments;
using Ticketing.AspNetCore.Requests;
using Ticketing.Attachments;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Comments on a ticket.</summary>
internal sealed class CommentEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group)
    {
        var comments = group.MapGroup("").WithTags("Comments");
        comments.MapGet("tickets/{id}/comments", ListAsync)
            .Describe(
                "listComments", "Read comments", "In the order in which they were written; internal ones only for those who may read them.")
            .Query(NumberedPage.Parameters)
            .Shows(
                """
                { "items": [{ "number": 2, "body": "Which printer?", "visibility": "public", "by": "u-3", "at": "2026-05-01T09:05:00Z" }],
                  "next": null }
                """)
            .Refuses(400, 404);
        comments.MapPost("tickets/{id}/comments", AddAsync)
            .Describe(
                "addComment", "Write a comment",
                "Who may read it must be said. Location leads to the comment in the list. @ and a user id names " +
                "somebody; who is named and may not read it is in 'unreached'. What a public comment of whoever needs the ticket does to " +
                "it (resume, open again, mark as answered), its workflow says. As a form it comes with files: this JSON as the part " +
                "'comment', then one 'file' after the other. All is stored in one commit or nothing is.")
            .Body<CommentRequest>("""{ "body": "Which printer?", "visibility": "public" }""")
            .Shows("""{ "number": 2, "body": "Which printer?", "visibility": "public", "by": "u-3", "at": "2026-05-01T09:05:00Z" }""")
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(404);
    }

    internal static async Task<Answer<NumberedList<CommentItem>>> ListAsync(
        string id, HttpContext http, TicketArchive archive, CancellationToken cancellationToken)
    {
        var limit = NumberedPage.Checked(http.QueryNumber("limit", NumberedPage.Usual));
        var comments =
            await archive.CommentsAsync(http.Caller(), id.ToTicketId(), http.QueryNumber("after", 0), limit + 1, cancellationToken);
        var edits = await archive.CommentEditsAsync(http.Caller(), id.ToTicketId(), comments, cancellationToken);
        return new(NumberedList<CommentItem>.Of(
            [.. comments.Select(comment => CommentItem.From(comment, edits.GetValueOrDefault(comment.Number)))], limit,
            comment => comment.Number));
    }

    internal static async Task<Results<CreatedAnswer<CommentItem>, NoContent>> AddAsync(
        string id, HttpContext http, TicketDesk desk, TicketArchive archive, EnclosureDesk enclosures,
        CancellationToken cancellationToken)
    {
        var (caller, ticket) = (http.Caller(), id.ToTicketId());
        var body = await EnclosedBody<CommentRequest>.ReadAsync(http, "comment", enclosures, ticket, cancellationToken);
        var comment = await enclosures.EncloseAsync(caller, ticket, body.Value.ToCommand(), body.Files, cancellationToken);
        var outcome = await desk.ExecuteAsync(caller, ticket, comment, http.CommandOptions(body.Hash), cancellationToken);
        http.Mark(outcome);
        if (await archive.ShowCommentAsync(http.Caller(), outcome, cancellationToken) is not { } written)
            return TypedResults.NoContent();
        return new CreatedAnswer<CommentItem>(
            string.Create(CultureInfo.InvariantCulture, $"{http.Request.Here()}?after={written.Number - 1}&limit=1"),
            CommentItem.From(written) with { Unreached = UnreachedPeople.Of(outcome) }) { Version = outcome.Ticket!.Version };
    }
}
