using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Ticketing.AspNetCore.Problems;

namespace Ticketing.AspNetCore.Access;

/// <summary>
/// Refuses changes that a page of another site can have made somebody's browser send: the browser adds his cookie to them by itself. As
/// metadata of an endpoint it names the other origins that may; the last one counts.
/// </summary>
internal sealed class SameOrigin(IReadOnlyCollection<string> others)
{
    public const string Code = "crossSite";

    public static readonly SameOrigin Alone = new([]);

    // What a browser sends to a server that asked for it once, whichever page makes the request.
    private static readonly string[] SentByBrowsers = ["Basic", "Digest", "Negotiate", "NTLM"];

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await IsAllowedAsync(context.HttpContext)
            ? await next(context)
            : new ProblemAnswer(ProblemMapping.Refused(
                StatusCodes.Status403Forbidden, Code,
                "A change that is made with a cookie has to come from a page of this site: send 'Origin' with the address of this site, " +
                "or an " +
                "antiforgery token. Programs sign in with a token in 'Authorization' instead."));

    private static async ValueTask<bool> IsAllowedAsync(HttpContext http)
    {
        var request = http.Request;
        if (IsReading(request.Method) || HasCredentialsOfItsOwn(request) || IsSwitchedOff(http.GetEndpoint()))
            return true;
        var origins = http.GetEndpoint()?.Metadata.GetMetadata<SameOrigin>() ?? Alone;
        // Where nothing tells the page it comes from, it comes from a program, and only a cookie that it acts by could be somebody else's.
        return (origins.Knows(request) ?? (request.Headers.Cookie.Count == 0 || !ActsForSomebody(http))) || await HasTokenAsync(http);
    }

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    // A page of another site cannot set the header without being allowed to by CORS.
    private static bool HasCredentialsOfItsOwn(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split(' ', 2)[0] is { Length: > 0 } scheme &&
        !SentByBrowsers.Contains(scheme, StringComparer.OrdinalIgnoreCase);

    // To sign in, say, nobody has to be signed in, and a cookie that is left over does not matter.
    private static bool ActsForSomebody(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true } && http.GetEndpoint()?.Metadata is { } metadata &&
        (metadata.GetMetadata<TicketingEndpoint>() is not null || metadata.GetMetadata<IAuthorizeData>() is not null);

    private static bool IsSwitchedOff(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };

    // Null where the request does not tell. On plain http browsers leave Sec-Fetch-Site out, but send Origin with what comes from another
    // one.
    private bool? Knows(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        var origin = request.Headers.Origin;
        if (StringValues.IsNullOrEmpty(site) && StringValues.IsNullOrEmpty(origin))
            return null;
        if (site.ToString() is "same-origin" or "none")
            return true;
        return origin is [{ } from] && (others.Contains(from) || (StringValues.IsNullOrEmpty(site) && IsOurs(from, request)));
    }

    // The scheme counts only where ours is https: a proxy that ends TLS before an app often does not tell it so.
    private static bool IsOurs(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) &&
        (from.Scheme == "https" || (from.Scheme == "http" && !request.IsHttps)) &&
        from.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase) &&
        from.Port == (request.Host.Port ?? (from.Scheme == "https" ? 443 : 80));

    // The token is looked for in the header alone: a form may be a file of any length.
    private static async ValueTask<bool> HasTokenAsync(HttpContext http) =>
        http.RequestServices.GetService<IAntiforgery>() is { } antiforgery &&
        http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName is { } header &&
        !StringValues.IsNullOrEmpty(http.Request.Headers[header]) &&
        await antiforgery.IsRequestValidAsync(http);
}
