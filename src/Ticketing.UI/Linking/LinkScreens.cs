using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Extending;

namespace Ticketing.UI.Linking;

/// <summary>What <c>AddUI</c> adds of links.</summary>
internal static class LinkScreens
{
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(LinkPages)))
            return;
        services.TryAddScoped<BlockedTickets>();
        services.AddSingleton<ITicketingPages, LinkPages>();
        services.AddSingleton(TicketPanel.Of(typeof(LinkPanel), order: -2));
    }
}
