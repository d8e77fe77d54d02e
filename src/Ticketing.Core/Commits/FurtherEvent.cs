using Ticketing.Tickets;

namespace Ticketing.Commits;

/// <summary>
/// Something more that happens to a ticket of a commit. No permission and no workflow is asked: whoever adds it is the host's code. Its
/// form is checked as a command's is.
/// </summary>
/// <param name="Ticket">The ticket: one of the commit.</param>
/// <param name="Event">
/// What happens: anything but <see cref="TicketCreated"/>, <see cref="SourceReported"/>, <see cref="KeysChanged"/> and what happens to
/// items. A <see cref="Transitioned"/> leads out of the status that the ticket has.
/// </param>
/// <param name="Body">The text of a comment or a description; null for all else.</param>
public sealed record FurtherEvent(TicketId Ticket, TicketEvent Event, string? Body = null)
{
    /// <summary>Who causes it (user id); null for who caused the event before it.</summary>
    public string? By { get; init; }
}
