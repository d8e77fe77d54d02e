using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Reports;

/// <summary>A report as HTML, which is written as its tickets are read.</summary>
internal sealed class ReportResult(Func<Stream, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "private, no-store";
        await write(httpContext.Response.Body);
    }
}
