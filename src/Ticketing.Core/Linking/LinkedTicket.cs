using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Linking;

/// <summary>A ticket with which another one is linked.</summary>
/// <param name="End">What the other one is to it.</param>
/// <param name="Ticket">The ticket, as whoever asked sees it.</param>
public sealed record LinkedTicket(LinkEnd End, Ticket Ticket);
