using System.Security.Claims;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>Which session a principal came with.</summary>
internal static class SessionClaims
{
    private const string Session = "sid";

    /// <summary>Account and session; null for somebody who has none, such as a stranger.</summary>
    public static (string AccountId, string SessionId)? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && principal.FindFirstValue(Session) is { } session
            ? (account, session)
            : null;

    /// <summary>The claim by which a cookie or token tells its session.</summary>
    public static Claim For(string sessionId) => new(Session, sessionId);
}
