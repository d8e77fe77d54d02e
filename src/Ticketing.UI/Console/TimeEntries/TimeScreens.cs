using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Access;
using Ticketing.UI.Extending;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>What <c>AddUI</c> adds of time entries.</summary>
internal static class TimeScreens
{
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(TimePages)))
            return;
        services.TryAddSingleton<MyTimeReader>();
        services.TryAddSingleton<TimeChoicesReader>();
        services.TryAddSingleton<TimeSheetReader>();
        services.TryAddScoped<ReaderTimer>();
        services.AddSingleton<ITicketingPages, TimePages>();
        services.AddSingleton<ITicketingPages, MyTimePages>();
        services.AddSingleton(TicketPanel.Of(typeof(TimePanel)));
        services.AddSingleton(NavItem.ToPage(new("My time") { ["fr"] = "Mon temps" }, "/time") with
        {
            Icon = "clock",
            Visible = actor => actor.MaySomewhere(Permission.LogTime),
        });
    }
}
