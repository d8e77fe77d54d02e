using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Problems;

internal sealed class ProblemAnswer(TicketingProblem problem) : IResult, IStatusCodeHttpResult, IValueHttpResult<TicketingProblem>
{
    public const string ContentType = "application/problem+json";

    public int? StatusCode => problem.Status;

    public TicketingProblem Value => problem;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TicketingJson.WriteAsync(httpContext, problem.Status, ContentType, problem);
    }
}
