using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ticketing.SampleHost.Accounts;

/// <summary>Identity's sign-in, for cookies and bearer tokens alike; who comes in by it is in the help desk's directory afterwards.</summary>
internal sealed class SignInToHelpDesk(
    DirectoryEntries entries, EarlierSelves selves, UserManager<IdentityUser> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<IdentityUser> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<IdentityUser>> logger, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<IdentityUser> confirmation)
    : SignInManager<IdentityUser>(accounts, context, claims, options, logger, schemes, confirmation)
{
    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(
        IdentityUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await entries.EnsureAsync(user, name: null, Context.RequestAborted);
        await selves.JoinAsync(user, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
    }
}
