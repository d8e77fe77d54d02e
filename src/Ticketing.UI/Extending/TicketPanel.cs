using Ticketing.Tickets;

namespace Ticketing.UI.Extending;

/// <summary>A component of the host's beside each ticket.</summary>
/// <param name="Component">The component.</param>
/// <param name="Order">Where it stands: lower numbers first.</param>
internal sealed record TicketPanel(Type Component, int Order)
{
    public static TicketPanel Of(Type component, int order = 0)
    {
        ComponentParameter.Require(component, "Ticket", typeof(Ticket));
        return new(component, order);
    }
}
