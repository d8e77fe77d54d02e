using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>A new ticket, or a change of one.</summary>
/// <param name="Before">The ticket the change was decided on: its version is the one that must still be stored; null for a new one.</param>
/// <param name="After">The ticket with the events applied: the row to store.</param>
/// <param name="Events">What happened, in order; the last one's version is <paramref name="After"/>'s.</param>
/// <param name="Texts">The texts that the events refer to.</param>
public sealed record TicketChange(Ticket? Before, Ticket After, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<TicketText> Texts);
