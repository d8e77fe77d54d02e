using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>
/// Refuses a cookie whose session has ended, at every request; Identity's own check besides renews what the cookie says of the account now
/// and then.
/// </summary>
internal sealed class SessionValidator(
    AccountSessions sessions, IOptions<SecurityStampValidatorOptions> options, SignInManager<IdentityUser> signIn, ILoggerFactory logging)
    : SecurityStampValidator<IdentityUser>(options, signIn, logging)
{
    /// <inheritdoc/>
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (await sessions.IsOpenAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            await base.ValidateAsync(context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
