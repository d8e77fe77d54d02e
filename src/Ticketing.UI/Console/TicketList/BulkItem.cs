using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketList;

/// <summary>A ticket of a bulk action.</summary>
/// <param name="Ticket">The ticket as it is.</param>
/// <param name="Before">What it has now.</param>
/// <param name="After">What it gets, or got; null for no change.</param>
/// <param name="Refusal">Why nothing happens to it; null when nothing stands in the way.</param>
public sealed record BulkItem(Ticket Ticket, string Before, string? After, string? Refusal);
