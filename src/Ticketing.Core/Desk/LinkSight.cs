using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Tells readers of histories of no other tickets than those they see: the number of any other one is 0. Thread-safe.</summary>
public sealed class LinkSight
{
    // As many as a store reads at once.
    private const int MostRead = 1000;

    private readonly ITicketReader reader;

    internal LinkSight(ITicketReader reader) => this.reader = reader;

    /// <summary>The links of tickets with those that a reader sees, by the number of the ticket.</summary>
    /// <param name="tickets">Tickets that he sees.</param>
    /// <param name="visibility">What he sees.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ILookup<TicketId, TicketLink>> ShowAsync(
        IReadOnlyCollection<Ticket> tickets, Visibility visibility, CancellationToken cancellationToken)
    {
        var links = tickets.SelectMany(ticket => ticket.Links, (ticket, link) => (ticket.Id, Link: link)).ToList();
        var seen = await ReadAsync(links.Select(one => one.Link.Other), visibility, cancellationToken);
        return links.Where(one => seen.ContainsKey(one.Link.Other)).ToLookup(one => one.Id, one => one.Link);
    }

    /// <summary>The events as a reader may know of them.</summary>
    /// <param name="events">Events that he sees.</param>
    /// <param name="visibility">What he sees.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The same list where nothing is to be kept from him.</returns>
    public async Task<IReadOnlyList<RecordedEvent>> ShowAsync(
        IReadOnlyList<RecordedEvent> events, Visibility visibility, CancellationToken cancellationToken)
    {
        var named = events.Select(recorded => recorded.Event).OfType<KeysChanged>()
            .SelectMany(changed => changed.Added.Concat(changed.Removed).Select(key => Named(changed.Kind, key)))
            .OfType<TicketId>()
            .ToHashSet();
        if (named.Count == 0)
            return events;
        var seen = (await ReadAsync(named, visibility, cancellationToken)).Keys.ToHashSet();
        return seen.Count == named.Count ? events : [.. events.Select(recorded => Show(recorded, seen))];
    }

    /// <summary>Those of the tickets that a reader sees.</summary>
    internal async Task<Dictionary<TicketId, Ticket>> ReadAsync(
        IEnumerable<TicketId> ids, Visibility visibility, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TicketId, Ticket>();
        foreach (var some in ids.Distinct().Chunk(MostRead))
        {
            foreach (var ticket in await reader.FindAsync(some, visibility, cancellationToken))
                found[ticket.Id] = ticket;
        }

        return found;
    }

    private static RecordedEvent Show(RecordedEvent recorded, HashSet<TicketId> seen) =>
        recorded.Event is KeysChanged { Kind: var kind } changed
        && (kind == TicketKeyKind.Link || kind == TicketKeyKind.Blocker || kind == TicketKeyKind.Split)
            ? recorded with
            {
                Event = changed with { Added = Show(kind, changed.Added, seen), Removed = Show(kind, changed.Removed, seen) },
            }
            : recorded;

    private static EquatableSet Show(TicketKeyKind kind, EquatableSet keys, HashSet<TicketId> seen) =>
        new(keys.Select(key => Named(kind, key) is not { } id || seen.Contains(id) ? key
            : kind == TicketKeyKind.Link ? (TicketLink.Read(key)!.Value with { Other = default }).ToString()
            : kind == TicketKeyKind.Split ? (TicketSplit.Read(key)!.Value with { Other = default }).ToString()
            : TicketLink.Number(default)));

    private static TicketId? Named(TicketKeyKind kind, string key) =>
        kind == TicketKeyKind.Link ? TicketLink.Read(key)?.Other
        : kind == TicketKeyKind.Blocker ? TicketLink.ReadNumber(key)
        : kind == TicketKeyKind.Split ? TicketSplit.Read(key)?.Other
        : null;
}
