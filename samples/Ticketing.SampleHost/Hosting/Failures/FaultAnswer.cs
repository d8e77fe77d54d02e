using Microsoft.AspNetCore.Diagnostics;

namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>
/// Answers a fault: with a page for people and a problem for programs, both with a number under which the log has what happened. It needs nothing that
/// may be broken: no database and no sign-in.
/// </summary>
internal sealed partial class FaultAnswer(FailurePage page, ILogger<FaultAnswer> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var request = httpContext.Request;
        // Not every one is ours: a server refuses what is no HTTP, or is larger than it takes.
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        var number = status < StatusCodes.Status500InternalServerError ? null : httpContext.TraceIdentifier;
        if (number is not null)
            Failed(number, request.Method, request.Path.ToUriComponent(), exception);
        httpContext.Response.StatusCode = status;
        if (Programs.Ask(request))
            await FailureProblem.WriteAsync(httpContext, number);
        else
            await page.WriteAsync(httpContext, number);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Number} at {Method} {Path}")]
    private partial void Failed(string number, string method, string path, Exception fault);
}
