using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Attachments;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Attachments;

/// <summary>Files on tickets.</summary>
internal sealed class AttachmentEndpoints : ITicketingEndpoints
{
    private const string Example =
        """
        { "id": "7-0197c2ba4d3e7f129ab1", "ticket": 7, "name": "scanner.png", "size": 20480, "mediaType": "image/png",
          "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "visibility": "public", "by": "u-3",
          "at": "2026-05-01T09:00:00Z", "width": 640, "height": 480 }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var files = group.MapGroup("").WithTags("Attachments");
        files.MapGet("tickets/{id}/attachments", ListAsync)
            .Describe(
                "listAttachments", "Read which files a ticket has", "The oldest first; internal ones for readers of internal comments.")
            .Shows($$"""{ "items": [{{Example}}] }""")
            .Refuses(404);
        files.MapPost("tickets/{id}/attachments", AttachAsync)
            .Describe(
                "attach", "Attach a file",
                "The file is the body, with its name in Content-Disposition, or the part 'file' of a form, where 'visibility' may also " +
                "be a field before it. It streams; what it is, its first bytes say. 204 when it was removed since, or the caller does " +
                "not see the ticket any more.")
            .Query(new QueryParameter("visibility", "Who sees it: whoever sees the ticket, or readers of internal comments.")
            {
                Choices = ["public", "internal"],
            })
            .Shows(Example)
            .Takes<IFormFile>("multipart/form-data", "application/octet-stream")
            .HeedsVersion()
            .HeedsRepetition()
            .Refuses(400, 404, 415)
            // It streams into the vault, and what is too long ends there.
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        files.MapGet("attachments/{id}", OpenAsync)
            .Describe(
                "openAttachment", "Read a file",
                "Whole, or ranges of it. A browser keeps it; with show=true it shows it where it is a picture.")
            .Query(new QueryParameter("show", "Whether a browser shows a picture instead of keeping it.") { Choices = ["true", "false"] })
            .Produces<string>(StatusCodes.Status200OK, "application/octet-stream")
            .Refuses(404);
        files.MapGet("attachments/{id}/thumbnail", OpenThumbnailAsync)
            .Describe(
                "openThumbnail", "Read the thumbnail of a picture",
                "In WebP, made when somebody asks first. 404 where the host makes none, the file is no picture or too large a one, or it " +
                "cannot be decoded.")
            .Produces<string>(StatusCodes.Status200OK, AttachmentThumbnails.MediaType)
            .Refuses(404);
        files.MapDelete("attachments/{id}", RemoveAsync)
            .Describe(
                "removeAttachment", "Take a file off its ticket",
                "Answers the ticket. One's own, or with the permission tickets.triage anybody's.")
            .Shows(TicketExamples.Ticket)
            .HeedsVersion()
            .Refuses(400, 404);
    }

    internal static async Task<Answer<ItemList<AttachmentItem>>> ListAsync(
        string id, HttpContext http, AttachmentDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), id.ToTicketId(), cancellationToken)).Select(AttachmentItem.From)]));

    internal static async Task<Results<CreatedAnswer<AttachmentItem>, NoContent>> AttachAsync(
        string id, HttpContext http, AttachmentDesk desk, CancellationToken cancellationToken)
    {
        var upload = await FileUpload.OpenAsync(http.Request, ["visibility"], cancellationToken);
        var isInternal = (http.Query("visibility") ?? upload.Field("visibility")) switch
        {
            null or "public" => false,
            "internal" => true,
            _ => throw new TicketValidationException("visibility", "It is public or internal."),
        };
        var (outcome, file) = await desk.AttachAsync(
            http.Caller(), id.ToTicketId(), upload.FileName, upload.File, isInternal, http.CommandOptions([]), cancellationToken);
        http.Mark(outcome);
        if (outcome.Ticket is null || await desk.FindAsync(http.Caller(), file, cancellationToken) is not { } attached)
            return TypedResults.NoContent();
        return new CreatedAnswer<AttachmentItem>($"../../attachments/{file}", AttachmentItem.From(attached))
        {
            Version = outcome.Ticket.Version,
        };
    }

    internal static Task<IResult> OpenAsync(string id, HttpContext http, AttachmentDesk desk, CancellationToken cancellationToken) =>
        AttachmentAnswer.OpenAsync(http, http.Caller(), desk, id.ToAttachmentId(), http.Query("show") == "true", cancellationToken);

    internal static Task<IResult> OpenThumbnailAsync(
        string id, HttpContext http, AttachmentThumbnails thumbnails, CancellationToken cancellationToken) =>
        AttachmentAnswer.OpenThumbnailAsync(http, http.Caller(), thumbnails, id.ToAttachmentId(), cancellationToken);

    internal static async Task<Results<Answer<TicketDetails>, NoContent>> RemoveAsync(
        string id, HttpContext http, AttachmentDesk desk, TicketArchive archive, CancellationToken cancellationToken) =>
        await archive.AnswerAsync(
            http, await desk.RemoveAsync(http.Caller(), id.ToAttachmentId(), http.CommandOptions([]), cancellationToken),
            cancellationToken);
}
