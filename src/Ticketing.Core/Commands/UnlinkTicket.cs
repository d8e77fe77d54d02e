using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Takes a link off a ticket and the other one; where there is none, nothing happens.</summary>
/// <param name="End">What the ticket is to the other one.</param>
/// <param name="Other">The other one, which the actor sees.</param>
public sealed record UnlinkTicket(LinkEnd End, TicketId Other) : TicketCommand;
