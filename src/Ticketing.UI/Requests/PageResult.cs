using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.UI.Assets;
using Ticketing.UI.Extending;
using Ticketing.UI.Layout;

namespace Ticketing.UI.Requests;

/// <summary>A page as HTML; for htmx without what stands around it.</summary>
internal sealed class PageResult(Type page, Type? layout, string title, object model, int status) : IResult
{
    /// <summary>Whether it tells a refusal, which is shown in the layout that the reader works in.</summary>
    public bool IsRefusal { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var context = httpContext.RequestServices.GetRequiredService<PageContext>();
        // What a filter sets is lost when it has returned, and results run after that.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = context.Culture;
        httpContext.Response.Headers.Vary = "HX-Request, Cookie, Accept-Language";
        httpContext.Response.Headers.ContentLanguage = context.Culture.Name;
        // What the first paint waits for is fetched as soon as the headers are there.
        if (layout is not null && !context.IsFragment)
            httpContext.Response.Headers.Link = StyleSheets.Of(page)
                .Select(sheet => $"<{context.Asset(sheet)}>; rel=preload; as=style")
                .ToArray();
        // Whatever part of a page was asked for: a refusal has none of it, and is shown in its place.
        if (IsRefusal && context.IsFragment)
            httpContext.Response.Headers["HX-Reselect"] = "#page";
        var component = httpContext.RequestServices.GetRequiredService<PageTable>().Find(page);
        var around = IsRefusal && context.Actor is not null ? context.UsesConsole ? typeof(ConsoleLayout) : typeof(PortalLayout) : layout;
        var result = new RazorComponentResult<PageRoot>(new Dictionary<string, object?>
        {
            [nameof(PageRoot.Page)] = component,
            [nameof(PageRoot.Model)] = model,
            [nameof(PageRoot.Title)] = title,
            [nameof(PageRoot.Layout)] = around,
        })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
        await result.ExecuteAsync(httpContext);
    }
}
