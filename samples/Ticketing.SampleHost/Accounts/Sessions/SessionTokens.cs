using Microsoft.AspNetCore.Authentication.BearerToken;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>Refuses a bearer token whose session has ended.</summary>
internal static class SessionTokens
{
    private const string Prefix = "Bearer ";

    /// <summary>Before the token is taken: what is no token of ours is left to the framework to refuse.</summary>
    public static async Task RefuseEndedAsync(MessageReceivedContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
            return;
        if (context.Options.BearerTokenProtector.Unprotect(header[Prefix.Length..]) is not { } ticket)
            return;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<AccountSessions>();
        if (!await sessions.IsOpenAsync(ticket.Principal, context.HttpContext.RequestAborted))
            context.Fail("The session of this token has ended.");
    }
}
