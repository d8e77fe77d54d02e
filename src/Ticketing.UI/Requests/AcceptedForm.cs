using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Requests;

/// <summary>
/// Tells the page that comes after a form that it was accepted, so that what its script keeps of it can go. Only that page knows whether
/// it comes after a form, and nothing else that may come instead (a page to sign in on, one that says that the line is lost) does.
/// </summary>
internal static class AcceptedForm
{
    private const string Cookie = "ticketing-accepted";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public static void Tell(HttpContext http, string root)
    {
        if (HttpMethods.IsPost(http.Request.Method))
            BrowserCookie.Keep(http, Cookie, $"{http.Request.PathBase}{http.Request.Path}", root, Kept, isForScripts: true);
    }
}
