using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ticketing.SampleHost.Hosting;

/// <summary>Keeps what a request calls this host out of the addresses that it is led to.</summary>
internal static class LocalRedirects
{
    /// <summary>Leads on by paths alone: a whole address would repeat the Host header, which anybody can write.</summary>
    public static void StayLocal(this CookieAuthenticationEvents events)
    {
        events.OnRedirectToLogin = ByPath(events.OnRedirectToLogin);
        events.OnRedirectToLogout = ByPath(events.OnRedirectToLogout);
        events.OnRedirectToAccessDenied = ByPath(events.OnRedirectToAccessDenied);
        events.OnRedirectToReturnUrl = ByPath(events.OnRedirectToReturnUrl);
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> ByPath(
        Func<RedirectContext<CookieAuthenticationOptions>, Task> lead) => context =>
    {
        var here = $"{context.Request.Scheme}://{context.Request.Host}/";
        if (context.RedirectUri.StartsWith(here, StringComparison.Ordinal))
            context.RedirectUri = context.RedirectUri[(here.Length - 1)..];
        return lead(context);
    };
}
