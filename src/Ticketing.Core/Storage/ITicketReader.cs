using Ticketing.Access;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>Reads tickets whose number or reference is known. Implementations are thread-safe.</summary>
public interface ITicketReader
{
    /// <summary>The ticket, or null when there is none that is visible.</summary>
    Task<Ticket?> FindAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>The ticket with the text of its description, or null when there is none that is visible. A store that can reads both at once.</summary>
    async Task<TicketWithDescription?> FindWithDescriptionAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, visibility, cancellationToken) is not { } ticket)
            return null;
        return new(ticket, ticket.Description is { } number ? (await FindTextAsync(id, number, visibility, cancellationToken))?.Body : null);
    }

    /// <summary>The visible ones among these tickets, in any order; at most 1,000 ids.</summary>
    Task<IReadOnlyList<Ticket>> FindAsync(IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>The visible ones among the tickets with these external references, in any order; at most 1,000.</summary>
    Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        IReadOnlyCollection<string> externalRefs, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// A ticket's events after a version, in order, at most <paramref name="limit"/>; none when the ticket is not visible. An internal comment's
    /// event is left out where internal comments are not readable.
    /// </summary>
    Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// A ticket's texts after a number, in order, at most <paramref name="limit"/>; none when the ticket is not visible. Internal comments are
    /// left out where they are not readable.
    /// </summary>
    Task<IReadOnlyList<TicketText>> TextsAsync(
        TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>One text of a ticket; null when there is none that is readable.</summary>
    Task<TicketText?> FindTextAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken);
}
