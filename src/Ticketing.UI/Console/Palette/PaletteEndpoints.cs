using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.Palette;

/// <summary>What the command palette finds.</summary>
internal static class PaletteEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
