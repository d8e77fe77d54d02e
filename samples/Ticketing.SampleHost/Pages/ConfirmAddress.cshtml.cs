using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Pages;

/// <summary>
/// Confirms an address by the link of a mail. A button does it, since programs that look after mail follow links; and only who is signed in
/// to the account, so that nobody makes a stranger's account his reader's by a click.
/// </summary>
[Authorize(Policy = AccountServices.Browser)]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ConfirmAddressModel(
    SignInManager<IdentityUser> signIn, AccountAddresses addresses, IStringLocalizer<HostText> text) : AccountPage
{
    /// <summary>Whose address it is.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    /// <summary>The one that is to take the place of his own; null where his own is confirmed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Address { get; set; }

    /// <summary>What the link carries besides.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The address that is confirmed; null where somebody else is signed in than the link is for.</summary>
    public string? Confirmed { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync() => Confirmed = await OwnAsync() is { } account ? Address ?? account.Email : null;

    /// <summary>Confirms it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OwnAsync() is not { } account)
            return await RefuseAsync(StatusCodes.Status403Forbidden, [], cancellationToken);
        Confirmed = Address ?? account.Email;
        var token = AccountLinks.Read(Code);
        var result = Address is null
            ? await addresses.ConfirmAsync(account, token, cancellationToken)
            : await addresses.ChangeAsync(account, Address, token, cancellationToken);
        if (!result.Succeeded)
            return await RefuseAsync(StatusCodes.Status400BadRequest, Sentences(result, text), cancellationToken);
        if (Address is not null)
            await signIn.RefreshSignInAsync(account);
        return LocalRedirect($"~{Desk}/profile#address");
    }

    private async Task<IdentityUser?> OwnAsync() =>
        await signIn.UserManager.GetUserAsync(User) is { } account && account.Id == Account ? account : null;
}
