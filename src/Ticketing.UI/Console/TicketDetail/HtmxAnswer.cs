using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>An answer to htmx that says more than what to show: at which address, or where on the page.</summary>
internal sealed class HtmxAnswer(IResult answer, params (string Name, string Value)[] headers) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        foreach (var (name, value) in headers)
            httpContext.Response.Headers[name] = value;
        return answer.ExecuteAsync(httpContext);
    }
}
