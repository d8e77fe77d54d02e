using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Requests;

/// <summary>
/// Knows whether a page is asked for because a form led there: what was done is told then, and not again to who loads the page anew, comes
/// back to it or keeps its address.
/// </summary>
internal static class Arrival
{
    private const string Cookie = "ticketing-arrival";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>A form leads to an address.</summary>
    public static void Announce(HttpContext http, string root, string url)
    {
        if (HttpMethods.IsPost(http.Request.Method))
            BrowserCookie.Keep(http, Cookie, Mark(url), root, Kept);
    }

    /// <summary>Whether it led to the address that is asked for; true once.</summary>
    public static bool Take(HttpContext http, string root)
    {
        var request = http.Request;
        if (request.Cookies[Cookie] is not { } announced || announced != Mark($"{request.PathBase}{request.Path}{request.QueryString}"))
            return false;
        BrowserCookie.Drop(http, Cookie, root);
        return true;
    }

    // An address may be longer than a cookie.
    private static string Mark(string url) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(url.Split('#')[0]))[..16]);
}
