using System.Security.Claims;
using Ticketing.Access;

namespace Ticketing.AspNetCore.Access;

/// <summary>User id: the name identifier, else <c>sub</c>. Tenant: the claim <c>tenant</c>, else the default one.</summary>
internal sealed class ClaimsCallerIdentity : ICallerIdentity
{
    public Caller? Identify(ClaimsPrincipal principal)
    {
        var userId = principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? principal.FindFirstValue("sub");
        return string.IsNullOrEmpty(userId) ? null : new(userId, principal.FindFirstValue("tenant") ?? Caller.DefaultTenant);
    }
}
