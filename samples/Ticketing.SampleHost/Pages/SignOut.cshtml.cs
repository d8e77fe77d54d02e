using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ticketing.SampleHost.Pages;

/// <summary>Signs out: the web interface's button leads here.</summary>
internal sealed class SignOutModel(SignInManager<IdentityUser> signIn) : PageModel
{
    /// <summary>An address that somebody typed signs nobody out.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("~/sign-in?out=true");
    }
}
