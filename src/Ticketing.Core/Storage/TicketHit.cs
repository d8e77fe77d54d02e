using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>A ticket found.</summary>
/// <param name="Ticket">The ticket's row.</param>
/// <param name="After">Where it stands in the order: the page after it begins behind this.</param>
public sealed record TicketHit(Ticket Ticket, SortPosition After);
