using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>A ticket that is brought in, or what is added to one that is there.</summary>
/// <param name="Change">What is stored. A new ticket has no number yet: whatever stands there is replaced.</param>
/// <param name="Wanted">The number that a new one had where it comes from, to be kept when it is free; null for any.</param>
public sealed record ImportedTicket(TicketChange Change, TicketId? Wanted);
