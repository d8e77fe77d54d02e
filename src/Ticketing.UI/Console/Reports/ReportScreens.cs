using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Access;

namespace Ticketing.UI.Console.Reports;

/// <summary>What <c>AddUI</c> adds of reports.</summary>
internal static class ReportScreens
{
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(ReportPages)))
            return;
        services.TryAddScoped<ReportWriter>();
        services.AddSingleton<ITicketingPages, ReportPages>();
        services.AddSingleton(NavItem.ToPage(new("Reports") { ["fr"] = "Rapports" }, ReportPages.Path) with
        {
            Icon = "scroll-text",
            Visible = actor => actor.MaySomewhere(Permission.Export),
        });
    }
}
