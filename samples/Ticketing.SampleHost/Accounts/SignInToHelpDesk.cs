using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Ticketing.SampleHost.Accounts.Attempts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Accounts.Sessions;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Identity's sign-in, for cookies and bearer tokens alike. Who comes in by it is in the help desk's directory afterwards, and where he is
/// signed in is a session that can be ended.
/// </summary>
internal sealed class SignInToHelpDesk(
    DirectoryEntries entries, EarlierSelves selves, AccountSessions sessions, SignInLimits limits, PasswordCheck passwords,
    TrustedDevices devices, AccountPost post,
    UserManager<IdentityUser> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<IdentityUser> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<IdentityUser>> logger, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<IdentityUser> confirmation)
    : SignInManager<IdentityUser>(accounts, context, claims, options, logger, schemes, confirmation)
{
    // Of the one person whom a request signs in, or whose tokens or cookie it renews.
    private string? session;

    /// <summary>
    /// Signs in by password. Whatever is wrong, words and work are the same, whether there is such an account or not; and wrong passwords
    /// lock nobody out, for then anybody could.
    /// </summary>
    /// <exception cref="TooManyAttemptsException">This network has to wait.</exception>
    public override async Task<SignInResult> PasswordSignInAsync(
        string? userName, string? password, bool isPersistent, bool lockoutOnFailure)
    {
        var isText = userName is not null && FieldErrors.Reject(userName, AccountFields.LongestLookUp) is null;
        var account = isText ? await UserManager.FindByNameAsync(userName!) : null;
        var name = isText ? UserManager.NormalizeName(userName)! : "";
        await limits.EnterAsync(Context, name, account);
        if (!await passwords.FitsAsync(UserManager, account, password ?? ""))
        {
            limits.NoteFailure(name);
            return SignInResult.Failed;
        }

        return await PreSignInCheck(account!) ?? await SignInOrTwoFactorAsync(account!, isPersistent);
    }

    /// <summary>Accounts follow the directory: whoever is deactivated there signs in nowhere.</summary>
    public override async Task<bool> CanSignInAsync(IdentityUser user) =>
        await entries.LetInAsync(user.Id, Context.RequestAborted) && await base.CanSignInAsync(user);

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(
        IdentityUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await entries.EnsureAsync(user, name: null, Context.RequestAborted);
        await selves.JoinAsync(user, Context.RequestAborted);
        var kind = AuthenticationScheme == IdentityConstants.BearerScheme ? SessionKind.Program : SessionKind.Browser;
        var isKnown = kind is SessionKind.Browser
            ? devices.Knows(Context, user)
            : await sessions.KnowsProgramAsync(user.Id, Context.Request.Headers.UserAgent, Context.RequestAborted);
        session = await sessions.BeginAsync(user, kind, Context);
        if (kind is SessionKind.Browser)
            devices.Remember(Context, user);
        if (!isKnown)
            await post.TellOfDeviceAsync(user, ClientName.Known(Context.Request.Headers.UserAgent), Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
    }

    /// <inheritdoc/>
    public override async Task<ClaimsPrincipal> CreateUserPrincipalAsync(IdentityUser user)
    {
        var principal = await base.CreateUserPrincipalAsync(user);
        if (session is not null)
            principal.Identities.First().AddClaim(SessionClaims.For(session));
        return principal;
    }

    /// <summary>
    /// The account of a cookie or token whose session is open. It may say an older stamp than the account has, of before its owner changed
    /// his password there.
    /// </summary>
    public override async Task<IdentityUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        if (!await sessions.IsOpenAsync(principal, Context.RequestAborted))
            return null;
        session = SessionClaims.Of(principal)?.SessionId;
        return await UserManager.GetUserAsync(principal!);
    }

    /// <inheritdoc/>
    public override async Task SignOutAsync()
    {
        if (SessionClaims.Of(Context.User) is var (accountId, id))
            await sessions.EndAsync(accountId, id, Context.RequestAborted);
        await base.SignOutAsync();
    }

    /// <summary>
    /// Signs somebody out of all browsers and programs, this one too. The new stamp ends besides whatever else was handed out for the
    /// account.
    /// </summary>
    public async Task SignOutEverywhereAsync()
    {
        if (await UserManager.GetUserAsync(Context.User) is { } account)
        {
            await sessions.EndAllAsync(account.Id, Context.RequestAborted);
            await UserManager.UpdateSecurityStampAsync(account);
        }

        await base.SignOutAsync();
    }
}
