using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Links a ticket with another one; where it is linked so already, nothing happens.</summary>
/// <param name="End">What the ticket is to the other one.</param>
/// <param name="Other">The other one, which the actor sees.</param>
public sealed record LinkTicket(LinkEnd End, TicketId Other) : TicketCommand;
