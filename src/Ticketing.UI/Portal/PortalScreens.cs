using Microsoft.AspNetCore.Routing;
using Ticketing.UI.Portal.NewTicket;
using Ticketing.UI.Portal.TicketList;
using Ticketing.UI.Portal.TicketDetail;

namespace Ticketing.UI.Portal;

/// <summary>The screens of requesters: light, and without script.</summary>
internal sealed class PortalScreens : ITicketingPages
{
    // A desk of a feature's is a place to work at; nobody asks for help there.
    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        PortalListEndpoints.Map(pages);
        PortalNewEndpoints.Map(pages);
        PortalTicketEndpoints.Map(pages);
    }
}
