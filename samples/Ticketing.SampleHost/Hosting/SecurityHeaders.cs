using Ticketing.SampleHost.OutgoingMail;

namespace Ticketing.SampleHost.Hosting;

/// <summary>Headers that keep pages from being framed, sniffed or given scripts of strangers.</summary>
internal static class SecurityHeaders
{
    private const string Strict =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // The API explorer sets styles by script and shows small pictures from within its style sheet.
    private const string Explorer = Strict + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    /// <summary>
    /// Adds them to every answer, and keeps what <c>UseHsts</c> added before: when an answer starts, for a fault clears what was set until
    /// then.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        return app.Use((context, next) =>
        {
            var transportSecurity = context.Response.Headers.StrictTransportSecurity;
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.StrictTransportSecurity = transportSecurity;
                // The framework's page for developers has its styles and scripts in it.
                // An answer that has a stricter policy of its own keeps it: files that somebody attached are in a sandbox.
                if (headers.ContentSecurityPolicy.Count == 0
                    && (!isDevelopment || context.Response.StatusCode < StatusCodes.Status500InternalServerError))
                    headers.ContentSecurityPolicy = PolicyOf(context);
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = IsMail(context) ? "SAMEORIGIN" : "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string PolicyOf(HttpContext context) =>
        IsMail(context) ? MailFrame.Csp
        : context.Request.Path.StartsWithSegments(ApiExplorer.Path) ? Explorer
        : Strict;

    private static bool IsMail(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<MailFrame>() is not null;
}
