using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ticketing.AspNetCore.Tests.Hosting;

/// <summary>Whoever the headers say is signed in. A user called <c>?</c> is signed in without an id.</summary>
internal sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Scheme_ = "Header";
    public const string User = "X-User";
    public const string Tenant = "X-Tenant";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[User] is not [{ } user])
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity(Scheme_);
        if (user != "?")
            identity.AddClaim(new(ClaimTypes.NameIdentifier, user));
        if (Request.Headers[Tenant] is [{ } tenant])
            identity.AddClaim(new("tenant", tenant));
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme_)));
    }
}
