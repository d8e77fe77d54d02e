using Microsoft.AspNetCore.Http;

namespace Ticketing.AspNetCore.Answers;

/// <summary>Files and pages that are made for whoever asks, and written as they are made.</summary>
internal static class DownloadAnswer
{
    /// <summary>Answers with one; nobody else keeps it. For HEAD all that can be refused was, and nothing is written.</summary>
    /// <param name="http">The request.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="name">What the file is called; null for what is shown.</param>
    public static IResult Of(HttpContext http, Func<Stream, CancellationToken, Task> write, string contentType, string? name)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(
            output => HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : write(output, http.RequestAborted), contentType, name);
    }
}
