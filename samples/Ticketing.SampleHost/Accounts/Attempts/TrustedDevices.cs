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

    private const int MostAccounts = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector(typeof(TrustedDevices).FullName!).ToTimeLimitedDataProtector();

    /// <summary>Whether the account was signed in to from this browser.</summary>
    public bool Knows(HttpContext http, IdentityUser account) => Read(http).Contains(Content(account));

    /// <summary>Remembers the browser, for the last few of those who use it.</summary>
    public void Remember(HttpContext http, IdentityUser account)
    {
        var others = Read(http).Where(known => !known.StartsWith(account.Id + " ", StringComparison.Ordinal));
        http.Response.Cookies.Append(
            Name,
            protector.Protect(string.Join('\n', others.Prepend(Content(account)).Take(MostAccounts)), Lifetime),
            new()
            {
                HttpOnly = true, IsEssential = true, MaxAge = Lifetime, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps,
            });
    }

    private string[] Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { } cookie)
            return [];
        try
        {
            return protector.Unprotect(cookie).Split('\n');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static string Content(IdentityUser account) => $"{account.Id} {account.SecurityStamp}";
}
