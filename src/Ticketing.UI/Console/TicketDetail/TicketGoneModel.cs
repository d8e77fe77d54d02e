using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>A ticket that whoever changed it does not see any more: it belongs to others now.</summary>
/// <param name="Ticket">Which.</param>
public sealed record TicketGoneModel(TicketId Ticket);
