using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>An item with the ticket that it is on.</summary>
public sealed record FoundItem(TicketId Ticket, TicketItem Item);
