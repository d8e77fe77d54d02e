using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Ticketing.SampleHost.Accounts.Attempts;

/// <summary>
/// Browsers that somebody signed in with before, known by a cookie: strangers who try his password slow down everybody but these. It opens
/// nothing by itself, and holds until the account's security stamp is another one.
/// </summary>
internal sealed class TrustedDevices(IDataProtectionProvider protection)
{
    private const string Name = "ticketing-device";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector(typeof(TrustedDevices).FullName!).ToTimeLimitedDataProtector();

    /// <summary>Whether the account was signed in to from this browser.</summary>
    public bool Knows(HttpContext http, IdentityUser account)
    {
        if (http.Request.Cookies[Name] is not { } cookie)
            return false;
        try
        {
            return protector.Unprotect(cookie) == Content(account);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Remembers the browser. Of several people who use it, the last one counts.</summary>
    public void Remember(HttpContext http, IdentityUser account) => http.Response.Cookies.Append(
        Name,
        protector.Protect(Content(account), Lifetime),
        new() { HttpOnly = true, IsEssential = true, MaxAge = Lifetime, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps });

    private static string Content(IdentityUser account) => $"{account.Id} {account.SecurityStamp}";
}
