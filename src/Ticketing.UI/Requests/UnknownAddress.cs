using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Ticketing.UI.Requests;

/// <summary>
/// Addresses below the pages' own that no page has: they are a page too, in the reader's language. To one that only forms are sent to
/// somebody comes who had to sign in before his form was taken: he is led to the page that it was on.
/// </summary>
internal static class UnknownAddress
{
    // After all others, but for what a host itself says of addresses that nobody has.
    private const int Last = int.MaxValue - 1;

    public static void Map(RouteGroupBuilder pages) => ((IEndpointConventionBuilder)pages.MapGet("/{**address}", Get)).Add(
        endpoint => ((RouteEndpointBuilder)endpoint).Order = Last);

    private static IResult Get(HttpContext http, PageContext page, EndpointDataSource endpoints)
    {
        var known = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Order < Last).ToList();
        var (root, path) = (page.Url("")[http.Request.PathBase.Value!.Length..], http.Request.Path);
        if (known.Exists(endpoint => Takes(endpoint, HttpMethods.Post, path)))
        {
            while (Parent(path) is var parent && parent.Value!.Length > root.Length)
            {
                path = parent;
                if (known.Exists(endpoint => Takes(endpoint, HttpMethods.Get, path)))
                    return Page.GoTo(http.Request.PathBase + path);
            }
        }

        return Page.Refusal(StatusCodes.Status404NotFound, "notFound");
    }

    private static PathString Parent(PathString path) => new(path.Value![..Math.Max(0, path.Value!.TrimEnd('/').LastIndexOf('/'))]);

    private static bool Takes(RouteEndpoint endpoint, string method, PathString path) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains(method)
        && endpoint.RoutePattern.RawText is { } pattern
        && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, []);
}
