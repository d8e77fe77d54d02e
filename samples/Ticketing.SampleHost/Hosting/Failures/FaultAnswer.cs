using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>
/// Answers a fault: with a page for people and a problem for programs, both with a number under which the log has what happened; where
/// the database fails, as 503 that asks to try again. It needs nothing that may be broken: no database and no sign-in.
/// </summary>
internal sealed partial class FaultAnswer(FailurePage page, IStoreFaults store, ILogger<FaultAnswer> logger) : IExceptionHandler
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var request = httpContext.Request;
        var database = store.Find(exception);
        // Not every one is ours: a server refuses what is no HTTP, or is larger than it takes.
        var status = exception is BadHttpRequestException bad ? bad.StatusCode
            : database is null ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status503ServiceUnavailable;
        var number = status < StatusCodes.Status500InternalServerError ? null : httpContext.TraceIdentifier;
        if (number is not null)
            Failed(number, request.Method, request.Path.ToUriComponent(), exception);
        httpContext.Response.StatusCode = status;
        if (status is StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = TryAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (Programs.Ask(request))
            await FailureProblem.WriteAsync(httpContext, number, database);
        else
            await page.WriteAsync(httpContext, number);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Number} at {Method} {Path}")]
    private partial void Failed(string number, string method, string path, Exception fault);
}
