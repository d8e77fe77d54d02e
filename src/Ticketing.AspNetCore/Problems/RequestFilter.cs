using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.Requests;

namespace Ticketing.AspNetCore.Problems;

/// <summary>Around every handler: who asks is known before it runs, and what it refuses becomes a problem.</summary>
internal static class RequestFilter
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            await CallerFeature.FindAsync(http);
            QueryText.Check(http);
            return await next(context);
        }
        catch (Exception e) when (!http.Response.HasStarted && ProblemMapping.Find(e, http.Request) is { } problem)
        {
            return new ProblemAnswer(problem);
        }
    }
}
