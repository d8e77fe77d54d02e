using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Reads tickets whose number or reference is known. Where internal comments are not readable, a ticket, its events and its texts are as if
/// none had been written: numbers, among them those that pages go on from, count what is left (<see cref="Visibility.AsSeen"/>,
/// <see cref="RecordedEvent.AsPublic"/>). Implementations are thread-safe.
/// </summary>
public interface ITicketReader
{
    /// <summary>The ticket, or null when there is none that is visible.</summary>
    Task<Ticket?> FindAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// The ticket with the text of its description, or null when there is none that is visible. A store that can reads both at once.
    /// </summary>
    async Task<TicketWithDescription?> FindWithDescriptionAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, visibility, cancellationToken) is not { } ticket)
            return null;
        return new(
            ticket, ticket.Description is { } number ? (await FindTextAsync(id, number, visibility, cancellationToken))?.Body : null);
    }

    /// <summary>
    /// The visible ones among these tickets with the texts of their descriptions, in any order. A store that can reads all at once.
    /// </summary>
    /// <param name="ids">The tickets; at most 1,000.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    async Task<IReadOnlyList<TicketWithDescription>> FindWithDescriptionAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken)
    {
        var found = new List<TicketWithDescription>(ids.Count);
        foreach (var id in ids)
        {
            if (await FindWithDescriptionAsync(id, visibility, cancellationToken) is { } one)
                found.Add(one);
        }

        return found;
    }

    /// <summary>
    /// The ticket with its description, its texts and its events, or null when there is none that is visible. Internal comments and their
    /// events are left out where they are not readable. A store that can reads all at once.
    /// </summary>
    /// <param name="id">The ticket.</param>
    /// <param name="limit">
    /// How many texts at most, and how many events; 1 to 1,000. What is left over is read by <see cref="TextsAsync"/> and
    /// <see cref="HistoryAsync"/>.
    /// </param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    async Task<WholeTicket?> FindWholeAsync(TicketId id, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await FindWithDescriptionAsync(id, visibility, cancellationToken) is not { } found)
            return null;
        var texts = await TextsAsync(id, 0, limit + 1, visibility, cancellationToken);
        var events = await HistoryAsync(id, 0, limit + 1, visibility, cancellationToken);
        return WholeTicket.Of(found.Ticket, found.Description, texts, events, limit);
    }

    /// <summary>
    /// The visible ones among these tickets, in any order, each as
    /// <see cref="FindWholeAsync(TicketId, int, Visibility, CancellationToken)"/> gives it. A store that can reads all at once.
    /// </summary>
    /// <param name="ids">The tickets; at most 1,000.</param>
    /// <param name="limit">How many texts, and how many events, of each ticket at most; 1 to 1,000.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    async Task<IReadOnlyList<WholeTicket>> FindWholeAsync(
        IReadOnlyCollection<TicketId> ids, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        var found = new List<WholeTicket>(ids.Count);
        foreach (var id in ids)
        {
            if (await FindWholeAsync(id, limit, visibility, cancellationToken) is { } one)
                found.Add(one);
        }

        return found;
    }

    /// <summary>The visible ones among these tickets, in any order; at most 1,000 ids.</summary>
    Task<IReadOnlyList<Ticket>> FindAsync(IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>The visible ones among the tickets that came with these external references, in any order.</summary>
    /// <param name="project">The key of the project into which they came; they may be in another one by now.</param>
    /// <param name="source">Which other system's references they are; null for those whose source was not named.</param>
    /// <param name="externalRefs">The references; at most 1,000.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        string project, string? source, IReadOnlyCollection<string> externalRefs, Visibility visibility,
        CancellationToken cancellationToken);

    /// <summary>
    /// The visible ones among the tickets that came with these external references, compared exactly, from whichever system and into
    /// whichever project, in any order.
    /// </summary>
    /// <param name="externalRefs">The references; at most 1,000.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        IReadOnlyCollection<string> externalRefs, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// A ticket's events after a version, in order, at most <paramref name="limit"/>; none when the ticket is not visible. An internal
    /// comment's event is left out where internal comments are not readable.
    /// </summary>
    Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// A ticket's texts after a number, in order, at most <paramref name="limit"/>; none when the ticket is not visible. Internal comments
    /// are left out where they are not readable.
    /// </summary>
    Task<IReadOnlyList<TicketText>> TextsAsync(
        TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>One text of a ticket; null when there is none that is readable.</summary>
    Task<TicketText?> FindTextAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken);
}
