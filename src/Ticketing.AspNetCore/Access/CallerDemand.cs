using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.AspNetCore.Access;

/// <summary>That an endpoint of a feature says who may call it, other than by a permission.</summary>
internal sealed class CallerDemand
{
    /// <summary>Whoever is signed in; what he gets, services decide.</summary>
    public static readonly CallerDemand SignedIn = new();

    /// <summary>Whoever sees the ticket.</summary>
    public static readonly CallerDemand Ticket = new();

    /// <summary>The permissions that an endpoint demands.</summary>
    public static IEnumerable<Permission> PermissionsOf(IEnumerable<object> metadata) => metadata
        .OfType<AuthorizationPolicy>()
        .SelectMany(policy => policy.Requirements)
        .OfType<PermissionRequirement>()
        .Select(requirement => requirement.Permission);

    /// <summary>
    /// Asks for the permissions once more: where the host let in everybody, since something else keeps strangers out, its authorization
    /// asks for none.
    /// </summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        foreach (var permission in PermissionsOf(http.GetEndpoint()?.Metadata ?? []))
        {
            var actor = await http.RequestServices.GetRequiredService<RoleDesk>().IdentifyAsync(http.Caller(), http.RequestAborted);
            if (!actor.MaySomewhere(permission))
                throw new TicketForbiddenException(permission);
        }

        return await next(context);
    }
}
