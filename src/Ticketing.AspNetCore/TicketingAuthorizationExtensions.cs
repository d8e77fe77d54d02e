using Microsoft.AspNetCore.Http;
using Ticketing.Access;
using Ticketing.AspNetCore;
using Ticketing.AspNetCore.Access;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Lets endpoints of the host's own and of features say who may call them.</summary>
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

    /// <summary>
    /// Lets in only who sees the ticket that the path names, <c>tickets/{id}/…</c>; for others it is not there (404). The handler has it
    /// by <c>http.VisibleTicket()</c>. For endpoints of an <see cref="ITicketingEndpoints"/>.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    public static TBuilder RequireVisibleTicket<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(VisibleTicket.FilterAsync).WithMetadata(CallerDemand.Ticket);

    /// <summary>
    /// Says that whoever is signed in may call them: the services that they ask decide what he gets. For endpoints of an
    /// <see cref="ITicketingEndpoints"/>.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    public static TBuilder AllowEverybodySignedIn<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(CallerDemand.SignedIn);
}
