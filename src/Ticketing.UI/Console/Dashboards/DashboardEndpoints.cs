using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>What a day begins with.</summary>
internal static class DashboardEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
