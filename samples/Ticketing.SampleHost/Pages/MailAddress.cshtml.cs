using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
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

/// <summary>Names another mail address, which counts once it is confirmed, or asks for the mail to confirm it again.</summary>
[Authorize(Policy = AccountServices.Browser)]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class MailAddressModel(
    UserManager<IdentityUser> accounts, PasswordCheck passwords, AccountPost post, IStringLocalizer<HostText> text) : AccountPage
{
    /// <summary>Where a mail was sent; null where none was.</summary>
    public string? SentTo { get; private set; }

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Sends the mail to confirm one's address again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        var account = await OwnAsync();
        await post.AskToConfirmAsync(account, cancellationToken);
        SentTo = account.EmailConfirmed ? null : account.Email;
        return Page();
    }

    /// <summary>Sends the mail to confirm another one. Whoever has it by now is not told here: its owner finds out.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        var email = Email?.Trim() ?? "";
        if (!new EmailAddressAttribute().IsValid(email))
            return await RefuseAsync(StatusCodes.Status400BadRequest, [text["Error.InvalidEmail"]], cancellationToken);
        var errors = new FieldErrors();
        errors.CheckEmail("email", email);
        errors.ThrowIfAny();
        var account = await OwnAsync();
        if (!await passwords.FitsAsync(accounts, account, password ?? ""))
            return await RefuseAsync(StatusCodes.Status400BadRequest, [text["Error.PasswordMismatch"]], cancellationToken);
        if (!string.Equals(email, account.Email, StringComparison.OrdinalIgnoreCase))
            await post.AskToConfirmAsync(account, email, cancellationToken);
        else
            await post.AskToConfirmAsync(account, cancellationToken);
        SentTo = email;
        return Page();
    }

    // Whoever is let in by a cookie has an account: sessions end with it.
    private async Task<IdentityUser> OwnAsync() => (await accounts.GetUserAsync(User))!;
}
