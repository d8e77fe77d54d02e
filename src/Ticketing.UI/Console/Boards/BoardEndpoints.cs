using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.Boards;

/// <summary>The board of a workflow.</summary>
internal static class BoardEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
