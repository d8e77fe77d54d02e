using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.WaitingLists;

/// <summary>The unassigned tickets of one's teams.</summary>
internal static class WaitingListEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
