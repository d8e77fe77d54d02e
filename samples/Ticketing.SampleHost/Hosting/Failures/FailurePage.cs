using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Pages;
using Ticketing.UI;

namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>
/// The page that stands where there is no other one: something failed, or is not there. It is made of nothing but its texts, as it may be
/// asked for where all else is broken.
/// </summary>
internal sealed class FailurePage(IStringLocalizer<HostText> text)
{
    /// <summary>Writes it for the status that the answer has, in the reader's language.</summary>
    /// <param name="http">The request.</param>
    /// <param name="number">Under what the log has it; null for nothing.</param>
    public Task WriteAsync(HttpContext http, string? number)
    {
        var before = CultureInfo.CurrentUICulture;
        var language = LanguageOf(http);
        try
        {
            CultureInfo.CurrentUICulture = language;
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.ContentLanguage = language.TwoLetterISOLanguageName;
            http.Response.Headers.CacheControl = "no-cache, no-store";
            return HttpMethods.IsHead(http.Request.Method)
                ? Task.CompletedTask
                : http.Response.WriteAsync(Html(http.Request.PathBase, http.Response.StatusCode, language, number), http.RequestAborted);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    // What the web interface found out of the reader, what the host found out for the request; nothing yet where all failed at the door.
    private static CultureInfo LanguageOf(HttpContext http)
    {
        if (http.RequestServices.GetService<PageContext>()?.Culture is { } own && !own.Equals(CultureInfo.InvariantCulture))
            return own;
        return http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.GetCultureInfo("en");
    }

    private string Html(PathString root, int status, CultureInfo language, string? number) =>
        $"""
        <!DOCTYPE html>
        <html lang="{language.TwoLetterISOLanguageName}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{Say(status, "Title")} · {Encoded(text["Title"])}</title>
          <link rel="stylesheet" href="{root}/site.css">
          <link rel="icon" href="{root}/icon.svg" type="image/svg+xml">
        </head>
        <body>
        <header><a class="brand" href="{root}/"><img
            src="{root}/icon.svg" alt="" width="28" height="28">{Encoded(text["Title"])}</a></header>
        <main id="page">
          <div class="columns">
            <section class="card">
              <h1>{Say(status, "Title")}</h1>
              <p>{Say(status, "Text")}</p>
              {(number is null ? "" : $"<p>{Encoded(text["Failed.Number"])} <code>{Encoded(number)}</code></p>")}
              <p><a href="{root}/">{Encoded(text["Failed.Back"])}</a></p>
            </section>
          </div>
        </main>
        </body>
        </html>
        """;

    // One of its own, else that of its kind.
    private string Say(int status, string part)
    {
        var own = text[$"Failed.{status}.{part}"];
        return Encoded(own.ResourceNotFound ? text[$"Failed.{(status < 500 ? 400 : 500)}.{part}"] : own);
    }

    private static string Encoded(string plain) => WebUtility.HtmlEncode(plain);
}
