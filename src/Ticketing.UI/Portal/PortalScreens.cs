using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Portal;

/// <summary>The screens of requesters: light, and without script.</summary>
internal static class PortalScreens
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
