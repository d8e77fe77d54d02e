using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Requests;

/// <summary>What a browser is to bring back to the pages, and to no other address.</summary>
internal static class BrowserCookie
{
    /// <summary>Lets it be kept.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="value">What is kept.</param>
    /// <param name="root">Where the pages are; empty for the root of the host.</param>
    /// <param name="kept">For how long.</param>
    /// <param name="isForScripts">Whether a script of the page is to read it.</param>
    public static void Keep(HttpContext http, string name, string value, string root, TimeSpan kept, bool isForScripts = false) =>
        http.Response.Cookies.Append(
            name,
            value,
            new()
            {
                Path = root.Length == 0 ? "/" : root,
                HttpOnly = !isForScripts,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = kept,
            });

    /// <summary>Takes it back.</summary>
    /// <inheritdoc cref="Keep"/>
    public static void Drop(HttpContext http, string name, string root) =>
        http.Response.Cookies.Delete(name, new() { Path = root.Length == 0 ? "/" : root });
}
