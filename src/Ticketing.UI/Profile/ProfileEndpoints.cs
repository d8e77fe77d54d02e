using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Profile;

/// <summary>Oneself: roles, language, zone, theme.</summary>
internal static class ProfileEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
