using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.Problems;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Requests;

/// <summary>
/// Around every page: who asks and in which language is known before it runs, forms come from our own pages, and a refusal becomes a page.
/// </summary>
internal static class PageFilter
{
    public static async ValueTask<object?> InvokeAsync(
        MountPoint mount, EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        var page = http.RequestServices.GetRequiredService<PageContext>();
        // Pages tell one person's tickets, and the same address is a page or a part of one. In the words of the antiforgery token, which
        // each page has: where others stand it puts these in their place and logs a warning.
        http.Response.Headers.CacheControl = "no-cache, no-store";
        try
        {
            page.Begin(http, mount);
            await page.IdentifyAsync((await CallerFeature.FindAsync(http)).Caller);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = page.Culture;
            SentAddress.Check(http.Request);
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
                && http.GetEndpoint()?.Metadata.GetMetadata<ReadsItsOwnForm>() is null)
                await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
            return await next(invocation);
        }
        catch (AntiforgeryValidationException)
        {
            return Page.Refusal(StatusCodes.Status400BadRequest, "expired");
        }
        catch (Exception e) when (!http.Response.HasStarted && ProblemMapping.Find(e, http.Request) is { } problem)
        {
            // Whoever is refused while the page begins is told so in his language too.
            if (!page.Culture.Equals(CultureInfo.InvariantCulture))
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = page.Culture;
            if (problem.RetryAfter is { } seconds)
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Page.Refusal(
                problem.Status, problem.Code,
                e is TicketingException refusal ? http.RequestServices.GetRequiredService<Labels>().Refusal(refusal) : null);
        }
    }
}
