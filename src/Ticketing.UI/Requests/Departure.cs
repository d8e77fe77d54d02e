using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Requests;

/// <summary>Leads to another page: a redirection, or what makes htmx load it.</summary>
internal sealed class Departure(string url) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var page = httpContext.RequestServices.GetRequiredService<PageContext>();
        AcceptedForm.Tell(httpContext, page.HomeUrl(""));
        Arrival.Announce(httpContext, page.HomeUrl(""), url);
        if (page.IsFragment)
        {
            httpContext.Response.Headers["HX-Redirect"] = url;
            httpContext.Response.StatusCode = StatusCodes.Status200OK;
        }
        else
        {
            httpContext.Response.Headers.Location = url;
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        }

        return Task.CompletedTask;
    }
}
