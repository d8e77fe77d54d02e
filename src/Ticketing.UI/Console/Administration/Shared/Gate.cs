using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Who comes in. What he may do there is asked again by the services that do it.</summary>
internal static class Gate
{
    /// <summary>Only for those who hold the permission everywhere.</summary>
    public static RouteGroupBuilder OnlyFor(this RouteGroupBuilder group, Permission permission) =>
        group.Only(permission, actor => actor.May(permission));

    /// <summary>Only for those who hold the permission somewhere, in a project say.</summary>
    public static RouteGroupBuilder OnlyForSomebodyWith(this RouteGroupBuilder group, Permission permission) =>
        group.Only(permission, actor => actor.MaySomewhere(permission));

    private static RouteGroupBuilder Only(this RouteGroupBuilder group, Permission permission, Func<Actor, bool> may) =>
        group.AddEndpointFilter((context, next) => may(context.HttpContext.RequestServices.GetRequiredService<PageContext>().Actor)
            ? next(context)
            : throw new TicketForbiddenException(permission));
}
