namespace Ticketing.Tickets;

/// <summary>A ticket with the text of its description.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Description">Markdown; null when it has none.</param>
public sealed record TicketWithDescription(Ticket Ticket, string? Description);
