using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.UI.Extending;

namespace Ticketing.UI;

/// <summary>Who may open a page. What he may do there is asked again by the services that do it.</summary>
public static class PageGate
{
    /// <summary>Only for those who hold the permission everywhere; others are told that they may not (403).</summary>
    public static TBuilder OnlyFor<TBuilder>(this TBuilder pages, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        pages.Only(permission, actor => actor.May(permission));

    /// <summary>Only for those who hold the permission somewhere, in a project say.</summary>
    public static TBuilder OnlyForSomebodyWith<TBuilder>(this TBuilder pages, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        pages.Only(permission, actor => actor.MaySomewhere(permission));

    /// <summary>For everybody who is signed in: what he sees on it, the services decide that are asked as him.</summary>
    public static TBuilder ForEverybody<TBuilder>(this TBuilder pages)
        where TBuilder : IEndpointConventionBuilder =>
        pages.WithMetadata(PageDemand.Said);

    private static TBuilder Only<TBuilder>(this TBuilder pages, Permission permission, Func<Actor, bool> may)
        where TBuilder : IEndpointConventionBuilder =>
        pages.AddEndpointFilter((context, next) => may(context.HttpContext.RequestServices.GetRequiredService<PageContext>().Actor)
            ? next(context)
            : throw new TicketForbiddenException(permission))
            .WithMetadata(PageDemand.Said);
}
