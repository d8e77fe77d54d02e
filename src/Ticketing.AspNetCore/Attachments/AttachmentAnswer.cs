using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Ticketing.Access;
using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Attachments;

/// <summary>
/// The bytes of an attachment, streamed, whole or in ranges. A browser keeps it as a file and runs nothing of it, whatever it is; only a
/// picture is shown where that is asked for, and its thumbnail.
/// </summary>
public static class AttachmentAnswer
{
    /// <summary>The answer with a file that its reader may see, which is for the one who gives it to decide.</summary>
    /// <param name="http">The request.</param>
    /// <param name="file">What is known of it.</param>
    /// <param name="content">Its bytes, which are closed when they are sent; the stream can seek.</param>
    /// <param name="isShown">Whether a browser shows a picture instead of keeping it.</param>
    public static IResult Of(HttpContext http, Attachment file, Stream content, bool isShown)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(file);
        var isPicture = file.Picture is not null;
        Guard(http.Response, file, isShown && isPicture);
        return TypedResults.Stream(
            content, isPicture ? file.MediaType : "application/octet-stream", lastModified: file.At,
            entityTag: new($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    internal static async Task<IResult> OpenAsync(
        HttpContext http, Caller caller, AttachmentDesk desk, AttachmentId id, bool isShown, CancellationToken cancellationToken)
    {
        var (file, content) = await desk.OpenAsync(caller, id, cancellationToken);
        return Of(http, file.File, content, isShown);
    }

    internal static async Task<IResult> OpenThumbnailAsync(
        HttpContext http, Caller caller, AttachmentThumbnails thumbnails, AttachmentId id, CancellationToken cancellationToken)
    {
        var (file, content) = await thumbnails.OpenAsync(caller, id, cancellationToken);
        Guard(http.Response, file.File, isShown: true);
        return TypedResults.Stream(
            content, AttachmentThumbnails.MediaType, lastModified: file.File.At, entityTag: new($"\"{file.File.Hash}-thumbnail\""));
    }

    private static void Guard(HttpResponse response, Attachment file, bool isShown)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Who may see it is asked each time; what does not change is not sent again.
        headers.CacheControl = "private, no-cache";
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
    }
}
