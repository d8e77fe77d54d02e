using Ticketing.Tickets;

namespace Ticketing.Transfer;

/// <summary>A ticket with all that happened to it, as far as whoever exports it may know of that.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Texts">Its description and comments, as they are now, in order.</param>
public sealed record ExportedTicket(Ticket Ticket, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<TicketText> Texts)
{
    /// <summary>Whether something is kept from him that the events would tell.</summary>
    internal bool IsPartial { get; init; }
}
