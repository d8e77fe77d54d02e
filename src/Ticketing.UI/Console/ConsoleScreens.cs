using Microsoft.AspNetCore.Routing;
using Ticketing.UI.Console.Administration;
using Ticketing.UI.Console.Boards;
using Ticketing.UI.Console.Choosing;
using Ticketing.UI.Console.Dashboards;
using Ticketing.UI.Console.NewTicket;
using Ticketing.UI.Console.Mentions;
using Ticketing.UI.Console.Palette;
using Ticketing.UI.Console.Previews;
using Ticketing.UI.Console.Tags;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Console.WaitingLists;

namespace Ticketing.UI.Console;

/// <summary>The screens of agents, managers and administrators.</summary>
internal sealed class ConsoleScreens : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        DashboardEndpoints.Map(pages);
        TicketListEndpoints.Map(pages);
        NewTicketEndpoints.Map(pages);
        TagEndpoints.Map(pages);
        ChoosingEndpoints.Map(pages);
        MentionEndpoints.Map(pages);
        ReferenceEndpoints.Map(pages);
        TicketDetailEndpoints.Map(pages);
        BoardEndpoints.Map(pages);
        WaitingListEndpoints.Map(pages);
        PaletteEndpoints.Map(pages);
        PreviewEndpoints.Map(pages);
        AdministrationScreens.Map(pages);
    }
}
