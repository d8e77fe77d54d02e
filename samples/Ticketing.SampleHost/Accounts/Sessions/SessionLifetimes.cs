using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>How long a session lasts that nobody uses: as long as the cookie, or the token that gets new ones.</summary>
internal sealed class SessionLifetimes(
    IOptionsMonitor<CookieAuthenticationOptions> cookies, IOptionsMonitor<BearerTokenOptions> tokens, TimeProvider time)
{
    /// <summary>How exactly it is known when a session was used.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    /// <summary>When a session of the kind that is used now ends by itself.</summary>
    public DateTimeOffset EndOf(SessionKind kind) => time.GetUtcNow() + Grain + (kind is SessionKind.Browser
        ? cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan
        : tokens.Get(IdentityConstants.BearerScheme).RefreshTokenExpiration);
}
