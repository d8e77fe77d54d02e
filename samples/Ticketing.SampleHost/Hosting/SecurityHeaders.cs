namespace Ticketing.SampleHost.Hosting;

/// <summary>Headers that keep pages from being framed, sniffed or given scripts of strangers.</summary>
internal static class SecurityHeaders
{
    private const string Strict =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // The API explorer sets styles by script and shows small pictures from within its style sheet.
    private const string Explorer = Strict + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    /// <summary>Adds them to every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ApiExplorer.Path) ? Explorer : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    });
}
