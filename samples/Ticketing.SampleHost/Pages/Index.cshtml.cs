using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.SampleHost.Demo;
using Ticketing.SampleHost.Hosting;
using Ticketing.Search;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Pages;

/// <summary>The start page: what this is, who may come in, and what waits for whoever has.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class IndexModel(
    SignInManager<IdentityUser> signIn, TicketFinder finder, RoleDesk roles, IDirectory directory, FirstAdministrator administrator,
    HostSettings settings, IStringLocalizer<IndexModel> text) : PageModel
{
    private const int Newest = 10;

    /// <summary>Who is signed in, as the help desk knows him; null when nobody is.</summary>
    public User? Me { get; private set; }

    /// <summary>The names of his roles, each with where it holds.</summary>
    public IReadOnlyList<RoleGrant> Roles { get; private set; } = [];

    /// <summary>The newest open tickets that he sees.</summary>
    public TicketPage? Open { get; private set; }

    /// <summary>The demo's people; null when there is no demo.</summary>
    public DemoPeople? Demo { get; private set; }

    /// <summary>Whether nobody has been made an administrator yet.</summary>
    public bool LacksAdministrator { get; private set; }

    /// <summary>Why signing in did not work; null when it did or was not tried.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A language that was chosen by the address stays chosen.</summary>
    public Dictionary<string, string> Kept =>
        Request.Query["culture"].FirstOrDefault() is { } culture ? new() { ["culture"] = culture } : [];

    /// <summary>How a program signs in and asks.</summary>
    public string QuickStart
    {
        get
        {
            var origin = $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
            return $$"""
                TOKEN=$(curl -s {{origin}}/account/login -H 'Content-Type: application/json' \
                  -d '{"email":"{{Demo?.People[0].Email ?? "you@example.com"}}","password":"{{Demo?.Password ?? "…"}}"}' | jq -r .accessToken)
                curl -s {{origin}}/api/ticketing/tickets?q=is:open -H "Authorization: Bearer $TOKEN"
                """;
        }
    }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
            await ShowAsync(new(id), cancellationToken);
        else
            await ShowToStrangerAsync(cancellationToken);
    }

    /// <summary>Signs in with a cookie.</summary>
    public async Task<IActionResult> OnPostSignInAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        signIn.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        var result = await signIn.PasswordSignInAsync(email ?? "", password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return RedirectToPage(Kept);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Refusal = text[result.IsLockedOut ? "LockedOut" : "NotSignedIn"];
        await ShowToStrangerAsync(cancellationToken);
        return Page();
    }

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await signIn.SignOutAsync();
        return RedirectToPage(Kept);
    }

    private async Task ShowAsync(Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            Roles = (await roles.IdentifyAsync(caller, cancellationToken)).Roles;
            Open = await finder.SearchAsync(caller, "is:open", Newest, cursor: null, cancellationToken);
        }
        catch (TicketForbiddenException e)
        {
            Refusal = e.Message;
        }

        Me = await directory.FindUserAsync(caller.Tenant, caller.UserId, cancellationToken)
            ?? new() { Id = caller.UserId, DisplayName = User.Identity?.Name ?? caller.UserId };
    }

    private async Task ShowToStrangerAsync(CancellationToken cancellationToken)
    {
        LacksAdministrator = !await administrator.ExistsAsync(cancellationToken);
        // An installation whose database had people before has no demo, whatever the setting says.
        if (settings.Demo && await signIn.UserManager.FindByIdAsync(DemoPeople.Default.People[0].Id) is not null)
            Demo = DemoPeople.Default;
    }
}
