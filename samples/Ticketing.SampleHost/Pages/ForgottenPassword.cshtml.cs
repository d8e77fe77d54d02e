using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Pages;

/// <summary>Sends a link to choose a new password. What it answers, and how soon, is the same whether there is an account or not.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ForgottenPasswordModel(UserManager<IdentityUser> accounts, AccountPost post) : AccountPage
{
    /// <summary>Whether a mail was asked for.</summary>
    public bool HasAsked { get; private set; }

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Asks for the mail.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = Email?.Trim();
        var errors = new FieldErrors();
        errors.Require("email", email, AccountFields.LongestLookUp);
        errors.ThrowIfAny();
        HasAsked = await EvenTime.TakeAsync(HttpContext, async () =>
        {
            if (await accounts.FindByEmailAsync(email!) is { } account)
                await post.OfferPasswordAsync(account, cancellationToken);
            return true;
        });
        return Page();
    }
}
