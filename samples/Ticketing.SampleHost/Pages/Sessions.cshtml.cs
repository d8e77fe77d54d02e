using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Sessions;

namespace Ticketing.SampleHost.Pages;

/// <summary>Ends sessions of one's own: the buttons of <see cref="SessionsPanel"/> lead here.</summary>
[Authorize(Policy = AccountServices.Browser)]
internal sealed class SessionsModel(AccountSessions sessions, SignInToHelpDesk signIn) : PageModel
{
    /// <summary>They are listed in the profile.</summary>
    public IActionResult OnGet() => Profile();

    /// <summary>Ends one of them; what belongs to somebody else is none of his.</summary>
    public async Task<IActionResult> OnPostEndAsync(string? id, CancellationToken cancellationToken)
    {
        if (SessionClaims.Of(User) is not var (accountId, current) || string.IsNullOrEmpty(id))
            return Profile();
        if (id == current)
        {
            await signIn.SignOutAsync();
            return LocalRedirect("~/sign-in?out=true");
        }

        await sessions.EndAsync(accountId, id, cancellationToken);
        return Profile();
    }

    /// <summary>Ends all of them.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await signIn.SignOutEverywhereAsync();
        return LocalRedirect("~/sign-in?out=true");
    }

    private LocalRedirectResult Profile() => LocalRedirect($"~{AccountPage.Desk}/profile#sessions");
}
