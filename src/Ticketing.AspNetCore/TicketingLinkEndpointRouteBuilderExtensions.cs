using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore.Links;
using Ticketing.AspNetCore.Requests;
using Ticketing.Notifications.Delivering;

namespace Microsoft.AspNetCore.Routing;

/// <summary>Maps the few addresses that work signed out.</summary>
public static class TicketingLinkEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps what links in messages lead to, for people who are not signed in: at
    /// <see cref="NotificationOptions.UnsubscribePath"/> whoever has a message ends such messages. The links are sealed, expire,
    /// and are good for nothing else.
    /// </summary>
    /// <param name="endpoints">The host's, not a group's: paths are those of the options.</param>
    /// <returns>For conventions of the host, such as rate limits.</returns>
    /// <exception cref="InvalidOperationException">The options say no path.</exception>
    public static IEndpointConventionBuilder MapTicketingLinks(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var path = endpoints.ServiceProvider.GetRequiredService<IOptions<NotificationOptions>>().Value.UnsubscribePath
            ?? throw new InvalidOperationException(
                "MapTicketingLinks needs a path: t.ConfigureNotifications(o => o.UnsubscribePath = \"/unsubscribe\").");
        var group = endpoints.MapGroup(path);
        ((IEndpointConventionBuilder)group).Finally(GuessedBodies.Forget);
        group.MapGet("", UnsubscribeEndpoints.Ask).ExcludeFromDescription();
        group.MapPost("", UnsubscribeEndpoints.EndAsync).ExcludeFromDescription();
        return group.AllowAnonymous().DisableAntiforgery();
    }
}
