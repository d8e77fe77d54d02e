using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Ticketing.Access;
using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Attachments;

/// <summary>
/// The bytes of an attachment, streamed, whole or in ranges. A browser keeps it as a file and runs nothing of it, whatever it is; only a
/// picture is shown where that is asked for.
/// </summary>
internal static class AttachmentAnswer
{
    public static async Task<IResult> OpenAsync(
        HttpContext http, Caller caller, AttachmentDesk desk, AttachmentId id, bool isShown, CancellationToken cancellationToken)
    {
        var (file, content) = await desk.OpenAsync(caller, id, cancellationToken);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Who may see it is asked each time; what does not change is not sent again.
        headers.CacheControl = "private, no-cache";
        var isPicture = file.File.Picture is not null;
        var disposition = new ContentDispositionHeaderValue(isShown && isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.File.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(
            content, isPicture ? file.File.MediaType : "application/octet-stream", lastModified: file.File.At,
            entityTag: new(string.Create(CultureInfo.InvariantCulture, $"\"{file.File.Hash}\"")), enableRangeProcessing: true);
    }
}
