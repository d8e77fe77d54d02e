using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Commands;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Editing and deleting comments, and what they said before.</summary>
internal sealed class CommentChangeEndpoints : ITicketingEndpoints
{
    private const string Example =
        """
        { "number": 2, "body": "Which printer, and where?", "visibility": "public", "by": "u-3", "at": "2026-05-01T09:05:00Z",
          "editedBy": "u-3", "editedAt": "2026-05-01T09:06:00Z" }
        """;

    private const string Who =
        "One's own within the time that the host gives, with the permission comments.edit however old it is; that of others with " +
        "comments.manage.";

    public void Map(RouteGroupBuilder group)
    {
        var comments = group.MapGroup("").WithTags("Comments");
        comments.MapPut("tickets/{id}/comments/{number}", EditAsync)
            .Describe(
                "editComment", "Edit a comment",
                Who + " What it said before is kept for those who hold comments.manage. Who is named anew is told, and nobody else is. " +
                "204 when the caller does not see the ticket any more.")
            .Body<EditCommentRequest>("""{ "body": "Which printer, and where?" }""")
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        comments.MapDelete("tickets/{id}/comments/{number}", DeleteAsync)
            .Describe("deleteComment", "Delete a comment", "Answers the ticket. " + Who + " Files of the ticket stay where they are.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
        comments.MapGet("tickets/{id}/comments/{number}/history", HistoryAsync)
            .Describe(
                "listEarlierComments", "Read what a comment said before",
                "Before it was edited or deleted, the oldest first; it needs the permission comments.manage.")
            .Shows(
                """{ "items": [{ "version": 3, "body": "Which printer?", "by": "u-3", "at": "2026-05-01T09:05:00Z" }] }""")
            .Refuses(404);
    }

    internal static async Task<Results<Answer<CommentItem>, NoContent>> EditAsync(
        string id, string number, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken)
    {
        var (ticket, comment) = (id.ToTicketId(), number.ToCommentNumber());
        var body = await http.ReadBodyAsync<EditCommentRequest>(cancellationToken);
        var outcome = await desk.ExecuteAsync(
            http.Caller(), ticket, new EditComment(comment, body.Value.Body!), http.CommandOptions([]), cancellationToken);
        http.Mark(outcome);
        if (outcome.Ticket is null)
            return TypedResults.NoContent();
        var text = await archive.GetCommentAsync(http.Caller(), ticket, comment, cancellationToken);
        var edits = await archive.CommentEditsAsync(http.Caller(), ticket, [text], cancellationToken);
        return new Answer<CommentItem>(
            CommentItem.From(text, edits.GetValueOrDefault(comment)) with { Unreached = UnreachedPeople.Of(outcome) })
        {
            Version = outcome.Ticket.Version,
        };
    }

    internal static Task<Results<Answer<TicketDetails>, NoContent>> DeleteAsync(
        string id, string number, HttpContext http, TicketDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        archive.CarryOutAsync(http, desk, id, new DeleteComment(number.ToCommentNumber()), cancellationToken);

    internal static async Task<Answer<EarlierCommentList>> HistoryAsync(
        string id, string number, HttpContext http, TicketArchive archive, CancellationToken cancellationToken)
    {
        var earlier = await archive.EarlierCommentsAsync(http.Caller(), id.ToTicketId(), number.ToCommentNumber(), cancellationToken);
        return new(new EarlierCommentList([.. earlier.Select(EarlierCommentItem.From)]));
    }
}
