using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Pages;

namespace Ticketing.SampleHost.Accounts.Requests;

/// <summary>Answers refusals of the endpoints of accounts as problems, in the language that the request asks for.</summary>
internal static class AccountProblems
{
    /// <summary>Around the endpoints of accounts.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception e) when (!http.Response.HasStarted && http.RequestServices.GetRequiredService<Refusals>().Find(e) is { } refusal)
        {
            Refusals.TellWait(http.Response, refusal);
            var more = new Dictionary<string, object?> { ["code"] = refusal.Code };
            if (refusal.Errors.Count > 0)
                more["errors"] = refusal.Errors;
            var text = http.RequestServices.GetRequiredService<IStringLocalizer<HostText>>();
            return Results.Problem(
                string.Join(' ', refusal.Sentences), statusCode: refusal.Status, type: $"urn:ticketing:problem:{refusal.Code}",
                title: text[$"Problem.{refusal.Status}"], extensions: more);
        }
    }
}
