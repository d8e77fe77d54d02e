using Microsoft.AspNetCore.Identity;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Confirms addresses of accounts. The help desk follows: a new address is in the directory too, and the tickets that came by it are his.
/// </summary>
internal sealed class AccountAddresses(UserManager<IdentityUser> accounts, DirectoryEntries entries, EarlierSelves selves)
{
    /// <summary>Confirms the address of an account.</summary>
    public async Task<IdentityResult> ConfirmAsync(IdentityUser account, string token, CancellationToken cancellationToken)
    {
        var result = account.EmailConfirmed ? IdentityResult.Success : await accounts.ConfirmEmailAsync(account, token);
        if (result.Succeeded)
            await FollowAsync(account, cancellationToken);
        return result;
    }

    /// <summary>
    /// Puts an address in the place of the account's; it is what he signs in with from then on. Elsewhere he is signed out by it.
    /// </summary>
    public async Task<IdentityResult> ChangeAsync(IdentityUser account, string address, string token, CancellationToken cancellationToken)
    {
        // Before anything is changed: an account without a name of its own would be half changed.
        if (await accounts.FindByNameAsync(address) is { } other && other.Id != account.Id)
            return IdentityResult.Failed(accounts.ErrorDescriber.DuplicateUserName(address));
        var result = await accounts.ChangeEmailAsync(account, address, token);
        if (result.Succeeded)
            result = await accounts.SetUserNameAsync(account, address);
        if (!result.Succeeded)
            return result;
        await FollowAsync(account, cancellationToken);
        await entries.SetAddressAsync(account, cancellationToken);
        return result;
    }

    /// <summary>Chooses a password by a link that went to the account's address: whoever has it has confirmed that it is his.</summary>
    public async Task<IdentityResult> ChoosePasswordAsync(
        IdentityUser account, string token, string password, CancellationToken cancellationToken)
    {
        var result = await accounts.ResetPasswordAsync(account, token, password);
        if (!result.Succeeded || account.EmailConfirmed)
            return result;
        account.EmailConfirmed = true;
        result = await accounts.UpdateAsync(account);
        if (result.Succeeded)
            await FollowAsync(account, cancellationToken);
        return result;
    }

    private async Task FollowAsync(IdentityUser account, CancellationToken cancellationToken)
    {
        await entries.EnsureAsync(account, name: null, cancellationToken);
        await selves.JoinAsync(account, cancellationToken);
    }
}
