using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// The tokens of links in mails: account, purpose, security stamp and end, sealed with the host's keys. As Identity's own, but by the
/// host's clock, and with a life that depends on what they open. Thread-safe.
/// </summary>
internal sealed class AccountTokens(IDataProtectionProvider protection, TimeProvider time) : IUserTwoFactorTokenProvider<IdentityUser>
{
    /// <summary>What Identity knows them by.</summary>
    public const string Name = "account";

    /// <summary>How long a link to a new password is good for.</summary>
    public static readonly TimeSpan PasswordLifetime = TimeSpan.FromHours(1);

    /// <summary>How long an address can be confirmed.</summary>
    public static readonly TimeSpan AddressLifetime = TimeSpan.FromDays(3);

    private readonly IDataProtector protector = protection.CreateProtector("Ticketing.SampleHost.AccountTokens");

    /// <inheritdoc/>
    public async Task<string> GenerateAsync(string purpose, UserManager<IdentityUser> manager, IdentityUser user)
    {
        var lifetime = purpose == UserManager<IdentityUser>.ResetPasswordTokenPurpose ? PasswordLifetime : AddressLifetime;
        var sealedFor = new Content(user.Id, purpose, await manager.GetSecurityStampAsync(user), time.GetUtcNow() + lifetime);
        return protector.Protect(JsonSerializer.Serialize(sealedFor));
    }

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<IdentityUser> manager, IdentityUser user) =>
        Read(token) is { } content && content.AccountId == user.Id && content.Purpose == purpose && time.GetUtcNow() < content.End
        && content.Stamp == await manager.GetSecurityStampAsync(user);

    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<IdentityUser> manager, IdentityUser user) => Task.FromResult(false);

    private Content? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Content(string AccountId, string Purpose, string Stamp, DateTimeOffset End);
}
