using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Console.Administration.Ledger;
using Ticketing.UI.Console.Administration.Rooms;
using Ticketing.UI.Console.Told;
using Ticketing.UI.Extending;

namespace Ticketing.UI.Notifications;

/// <summary>What <c>AddUI</c> adds of notifications.</summary>
internal static class NotificationScreens
{
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(NotificationPages)))
            return;
        services.TryAddScoped<UnreadCount>();
        services.TryAddScoped<RefusedPreferences>();
        services.AddSingleton<ITicketingPages, NotificationPages>();
        services.AddSingleton<ITicketingPages, FollowPages>();
        services.AddSingleton<ITicketingPages, ToldPages>();
        services.AddSingleton<ITicketingPages, LedgerPages>();
        services.AddSingleton<ITicketingPages, RoomPages>();
        services.AddSingleton(new ProfilePanel(typeof(PreferencePanel)));
        services.AddSingleton(new ProfilePanel(typeof(FollowedPanel)));
        services.AddSingleton(TicketPanel.Of(typeof(ToldPanel)));
    }
}
