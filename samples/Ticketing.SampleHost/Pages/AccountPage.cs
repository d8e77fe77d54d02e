using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Accounts.Requests;

namespace Ticketing.SampleHost.Pages;

/// <summary>What signing in and registering have in common: where one goes then, and the language that stays chosen.</summary>
internal abstract class AccountPage : PageModel
{
    /// <summary>Where the help desk is.</summary>
    public const string Desk = "/tickets";

    /// <summary>Where one wanted to go before; an address of another site is never followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The mail address as it was typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>What was refused, sentence by sentence.</summary>
    public IReadOnlyList<string> Refused { get; private set; } = [];

    /// <summary>What forms and links carry on.</summary>
    public Dictionary<string, string> Kept
    {
        get
        {
            var kept = new Dictionary<string, string>();
            if (Request.Query["culture"].FirstOrDefault() is { } culture)
                kept["culture"] = culture;
            if (ReturnUrl is not null && Url.IsLocalUrl(ReturnUrl))
                kept["ReturnUrl"] = ReturnUrl;
            return kept;
        }
    }

    /// <summary>Whether somebody is signed in already, and has nothing to do here.</summary>
    protected bool IsSignedIn => User.Identity is { IsAuthenticated: true };

    /// <summary>Around every handler: what it throws as a refusal is said on the page.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not { } exception)
            return;
        if (HttpContext.RequestServices.GetRequiredService<Refusals>().Find(exception) is not { } refusal)
            return;
        Refusals.TellWait(Response, refusal);
        executed.Result = await RefuseAsync(refusal.Status, refusal.Sentences, HttpContext.RequestAborted);
        executed.ExceptionHandled = true;
    }

    /// <summary>Leads on.</summary>
    protected IActionResult Enter() =>
        ReturnUrl is not null && Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect($"~{Desk}");

    /// <summary>Finds out what the page shows besides its form.</summary>
    protected virtual Task LookAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Shows the page again.</summary>
    protected async Task<IActionResult> RefuseAsync(int status, IReadOnlyList<string> refusals, CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        Response.StatusCode = status;
        Refused = refusals;
        return Page();
    }

    /// <summary>What Identity refused, in the reader's language as far as there are words for it.</summary>
    protected static IReadOnlyList<string> Sentences(IdentityResult result, IStringLocalizer<HostText> text) =>
    [
        .. result.Errors
            .Select(error => text[$"Error.{error.Code}"] is { ResourceNotFound: false } found ? found.Value : error.Description)
            .Distinct(),
    ];

    /// <summary>People sign in with a cookie here, programs with a bearer token elsewhere.</summary>
    protected static void UseCookie(SignInManager<IdentityUser> signIn) =>
        signIn.AuthenticationScheme = IdentityConstants.ApplicationScheme;
}
