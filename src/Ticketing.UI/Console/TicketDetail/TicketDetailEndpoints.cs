using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>One ticket, and all that is done with it.</summary>
internal static class TicketDetailEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
