using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.Administration;

/// <summary>The screens of those who look after the help desk.</summary>
internal static class AdministrationScreens
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
