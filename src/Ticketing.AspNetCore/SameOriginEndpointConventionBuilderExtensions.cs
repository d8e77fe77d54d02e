using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Access;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Keeps other sites from changing something with a visitor's cookie.</summary>
public static class SameOriginEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Refuses changes (all methods but GET, HEAD, OPTIONS and TRACE) with 403 that may be another site's, sent by somebody's browser with
    /// what it adds by itself. A request passes with <c>Sec-Fetch-Site</c> or <c>Origin</c> of this site or of one that is named here, with
    /// a valid antiforgery token in its header, with a token of its own in <c>Authorization</c>, or when it has neither of the two headers
    /// and no cookie, or one that nobody has to be signed in by. <c>MapTicketing</c> does this by itself; call it there to name other
    /// origins, and on endpoints of the host's own that take cookies. <c>DisableAntiforgery()</c> switches it off.
    /// </summary>
    /// <typeparam name="TBuilder">The endpoints: handlers of <c>MapPost</c> and the like, or groups of them.</typeparam>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="otherOrigins">Further origins whose pages may change something here, such as <c>https://app.example.com</c>.</param>
    /// <exception cref="ArgumentException">An origin is not scheme, host and port alone.</exception>
    public static TBuilder RequireSameOrigin<TBuilder>(this TBuilder endpoints, params string[] otherOrigins)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(otherOrigins);
        foreach (var origin in otherOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.GetLeftPart(UriPartial.Authority) != origin)
                throw new ArgumentException(
                    $"'{origin}' is no origin: write it as browsers do, such as 'https://app.example.com'.", nameof(otherOrigins));
        }

        return endpoints.AddEndpointFilter(SameOrigin.FilterAsync).WithMetadata(new SameOrigin([.. otherOrigins]));
    }
}
