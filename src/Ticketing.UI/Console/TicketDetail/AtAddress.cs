using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>An answer to htmx after which the browser's address is another one: a reload shows what is seen, not the form that was sent.</summary>
internal sealed class AtAddress(string url, IResult answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers["HX-Replace-Url"] = url;
        return answer.ExecuteAsync(httpContext);
    }
}
