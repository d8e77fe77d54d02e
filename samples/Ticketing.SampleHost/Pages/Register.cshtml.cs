using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Hosting;
using Ticketing.Tickets;

namespace Ticketing.SampleHost.Pages;

/// <summary>Makes an account: whoever has one may file tickets.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class RegisterModel(
    SignInManager<IdentityUser> signIn, DirectoryEntries entries, AccountPost post,
    IStringLocalizer<HostText> text) : AccountPage
{
    /// <summary>The name as it was typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet() => IsSignedIn ? Enter() : Page();

    /// <summary>Makes the account and signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Name))
            return await RefuseAsync(StatusCodes.Status400BadRequest, [text["Error.NameMissing"]], cancellationToken);
        var email = Email?.Trim() ?? "";
        if (!new EmailAddressAttribute().IsValid(email))
            return await RefuseAsync(StatusCodes.Status400BadRequest, [text["Error.InvalidEmail"]], cancellationToken);
        // All that the directory asks of a person is asked before there is an account.
        var errors = new FieldErrors();
        errors.Check("name", Name.Trim(), TicketLimits.Name);
        errors.CheckEmail("email", email);
        errors.Require("password", password, AccountFields.LongestPassword);
        errors.ThrowIfAny();
        var account = new IdentityUser(email) { Email = email };
        var result = await signIn.UserManager.CreateAsync(account, password!);
        if (!result.Succeeded)
            return await RefuseAsync(StatusCodes.Status400BadRequest, Sentences(result, text), cancellationToken);
        await entries.EnsureAsync(account, Name.Trim(), cancellationToken, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        await post.AskToConfirmAsync(account, cancellationToken);
        UseCookie(signIn);
        await signIn.SignInAsync(account, isPersistent: false);
        return Enter();
    }
}
