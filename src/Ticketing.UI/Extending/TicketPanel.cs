using Ticketing.Tickets;

namespace Ticketing.UI.Extending;

/// <summary>A component of the host's beside each ticket.</summary>
internal sealed record TicketPanel(Type Component)
{
    public static TicketPanel Of(Type component)
    {
        ComponentParameter.Require(component, "Ticket", typeof(Ticket));
        return new(component);
    }
}
