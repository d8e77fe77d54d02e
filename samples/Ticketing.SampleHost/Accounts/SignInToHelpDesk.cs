using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ticketing.SampleHost.Accounts;

/// <summary>Identity's sign-in, for cookies and bearer tokens alike; who comes in by it is in the help desk's directory afterwards.</summary>
internal sealed class SignInToHelpDesk(
    DirectoryEntries entries, UserManager<IdentityUser> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<IdentityUser> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<IdentityUser>> logger, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<IdentityUser> confirmation)
    : SignInManager<IdentityUser>(accounts, context, claims, options, logger, schemes, confirmation)
{
    /// <summary>Accounts follow the directory: whoever is deactivated there signs in nowhere.</summary>
    public override async Task<bool> CanSignInAsync(IdentityUser user) =>
        await entries.LetInAsync(user, Context.RequestAborted) && await base.CanSignInAsync(user);

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(
        IdentityUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await entries.EnsureAsync(user, name: null, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
    }
}
