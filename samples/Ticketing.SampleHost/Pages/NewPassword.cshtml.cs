using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Attempts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Pages;

/// <summary>
/// Chooses a password by the link of a mail: it works once, and wherever the account is signed in that ends. Whoever has it signs in with
/// the password then, and with his second factor, if he has one.
/// </summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class NewPasswordModel(
    UserManager<IdentityUser> accounts, AccountAddresses addresses, TrustedDevices devices, IStringLocalizer<HostText> text) : AccountPage
{
    /// <summary>Whose password it is.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    /// <summary>What the link carries besides.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Shows the page. Nothing is looked up: what a link is good for, it tells when it is used.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.Require("password", password, AccountFields.LongestPassword);
        errors.ThrowIfAny();
        if (await accounts.FindByIdAsync(Account ?? "") is not { } account)
            return await RefuseAsync(StatusCodes.Status400BadRequest, [text["Error.InvalidToken"]], cancellationToken);
        var result = await addresses.ChoosePasswordAsync(account, AccountLinks.Read(Code), password!, cancellationToken);
        if (!result.Succeeded)
            return await RefuseAsync(StatusCodes.Status400BadRequest, Sentences(result, text), cancellationToken);
        // The mail was read here: that he signs in here next is no news to him.
        devices.Remember(HttpContext, account);
        return RedirectToPage("/SignIn", new Dictionary<string, string>(Kept) { ["chosen"] = "true" });
    }
}
