using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>Files a ticket.</summary>
internal static class NewTicketEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
    }
}
