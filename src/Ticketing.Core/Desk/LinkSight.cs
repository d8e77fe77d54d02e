using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// Tells readers of no other tickets than those they see, and of nothing of the host's own that they may not know of: in histories the
/// number of another ticket is 0, and what changes such a subject is a change of nothing. Thread-safe.
/// </summary>
public sealed class LinkSight
{
    // As many as a store reads at once.
    private const int MostRead = 1000;

    private readonly ITicketReader reader;
    private readonly SubjectBook subjects;

    internal LinkSight(ITicketReader reader, SubjectBook subjects)
    {
        this.reader = reader;
        this.subjects = subjects;
    }

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

    /// <summary>What tickets are about, as far as a reader may know of it, by the number of the ticket.</summary>
    /// <inheritdoc cref="ShowAsync(IReadOnlyCollection{Ticket}, Visibility, CancellationToken)" path="/param"/>
    public async Task<ILookup<TicketId, ShownSubject>> ShowSubjectsAsync(
        IReadOnlyCollection<Ticket> tickets, Visibility visibility, CancellationToken cancellationToken)
    {
        var about = tickets.SelectMany(ticket => ticket.Subjects, (ticket, subject) => (ticket.Id, Subject: subject)).ToList();
        var answers = (await subjects.AskAsync(
            visibility.Actor, about.Select(one => one.Subject.Reference), cancellationToken)).Known;
        return about
            .Where(one => answers.ContainsKey(one.Subject.Reference))
            .Select(one => (one.Id, Shown: Show(one.Subject, answers[one.Subject.Reference])))
            .ToLookup(one => one.Id, one => one.Shown);
    }

    /// <summary>Something of the host's own as an actor may know of it; null where it is not there, or he may not.</summary>
    internal async Task<ShownSubject?> FindSubjectAsync(
        SubjectReference reference, Visibility visibility, CancellationToken cancellationToken) =>
        (await subjects.AskAsync(visibility.Actor, [reference], cancellationToken)).Known.GetValueOrDefault(reference)
            is { Standing: SubjectStanding.There } answer
            ? Show(TicketSubject.Of(reference, answer.Title), answer)
            : null;

    /// <summary>The events as a reader may know of them.</summary>
    /// <param name="events">Events that he sees.</param>
    /// <param name="visibility">What he sees.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The same list where nothing is to be kept from him.</returns>
    public async Task<IReadOnlyList<RecordedEvent>> ShowAsync(
        IReadOnlyList<RecordedEvent> events, Visibility visibility, CancellationToken cancellationToken)
    {
        events = await ShowSubjectsAsync(events, visibility, cancellationToken);
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

    // The event stays, as versions are numbers without gaps: it says nothing, not even of which kind of keys.
    private async Task<IReadOnlyList<RecordedEvent>> ShowSubjectsAsync(
        IReadOnlyList<RecordedEvent> events, Visibility visibility, CancellationToken cancellationToken)
    {
        var named = events.Select(recorded => recorded.Event).OfType<KeysChanged>()
            .Where(changed => changed.Kind == TicketKeyKind.Subject)
            .SelectMany(changed => changed.Added.Concat(changed.Removed)).Select(Reference).OfType<SubjectReference>().ToHashSet();
        if (named.Count == 0)
            return events;
        var known = await subjects.VisibleAsync(visibility.Actor, named, cancellationToken);
        return known.Count == named.Count ? events : [.. events.Select(recorded => Show(recorded, known))];
    }

    private static RecordedEvent Show(RecordedEvent recorded, IReadOnlySet<SubjectReference> known)
    {
        if (recorded.Event is not KeysChanged { Kind: var kind } changed || kind != TicketKeyKind.Subject)
            return recorded;
        var shown = changed with { Added = Known(changed.Added), Removed = Known(changed.Removed) };
        return recorded with
        {
            Event = shown.Added.Count + shown.Removed.Count > 0 ? shown : new KeysChanged(TicketKeyKind.Withheld),
        };

        EquatableSet Known(EquatableSet keys) => new(keys.Where(key => Reference(key) is { } reference && known.Contains(reference)));
    }

    private static SubjectReference? Reference(string key) => TicketSubject.Read(key)?.Reference;

    private ShownSubject Show(TicketSubject subject, SubjectAnswer answer) => new(
        subjects.Kinds.Find(subject.Reference.Kind)!, subject.Reference,
        answer.Standing == SubjectStanding.There ? TicketSubject.Of(subject.Reference, answer.Title).Title : subject.Title, answer.Link,
        answer.Standing == SubjectStanding.Gone, answer.Standing == SubjectStanding.Unanswered);

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
