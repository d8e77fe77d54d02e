using Ticketing.Access;
using Ticketing.AspNetCore.Access;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Lets endpoints of the host's own demand permissions of the help desk.</summary>
public static class TicketingAuthorizationExtensions
{
    /// <summary>
    /// Lets in only who holds a permission, in any scope; others get what the host's sign-in answers, usually 401 or 403. A permission that
    /// is neither built in nor declared stops the host at start.
    /// </summary>
    /// <param name="endpoints">The endpoints; <c>AddTicketing(t =&gt; t.AddEndpoints())</c> must have been called.</param>
    /// <param name="permission">The permission.</param>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoints, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
}
