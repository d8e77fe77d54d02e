using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>Who looks at a ticket or writes is not who it was. Who it is now, <see cref="LiveDesk.PresentAsync"/> says.</summary>
/// <param name="Ticket">The ticket.</param>
public sealed record LivePresence(TicketId Ticket) : LiveMessage;
