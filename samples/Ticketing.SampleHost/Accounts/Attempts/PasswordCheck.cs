using Microsoft.AspNetCore.Identity;
using Ticketing.SampleHost.Accounts.Requests;

namespace Ticketing.SampleHost.Accounts.Attempts;

/// <summary>
/// Checks passwords with the same work whether there is an account or not: how long it takes must not tell who has one. Thread-safe.
/// </summary>
internal sealed class PasswordCheck
{
    private string? nobodys;

    /// <summary>Whether the password is that of the account; never for nobody.</summary>
    public async Task<bool> FitsAsync(UserManager<IdentityUser> accounts, IdentityUser? account, string password)
    {
        if (password.Length > AccountFields.LongestPassword)
            return false;
        if (account?.PasswordHash is not null)
            return await accounts.CheckPasswordAsync(account, password);
        var hasher = accounts.PasswordHasher;
        var nobody = new IdentityUser();
        hasher.VerifyHashedPassword(nobody, nobodys ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString()), password);
        return false;
    }
}
