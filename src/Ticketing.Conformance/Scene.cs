using Ticketing.Access;
using Ticketing.Conformance.Counting;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance;

/// <summary>Where a case plays: a store and a tenant that nobody else uses, with the everyday steps of a story.</summary>
internal sealed class Scene(StoreUnderTest store, CancellationToken cancellationToken)
{
    /// <summary>When stories begin: with microseconds, so that a store which rounds them is found out.</summary>
    public static readonly DateTimeOffset Dawn = new DateTimeOffset(2026, 3, 29, 0, 59, 59, TimeSpan.Zero).AddMicroseconds(123_457);

    private int eventsStored;

    public StoreUnderTest On => store;

    public CancellationToken Token => cancellationToken;

    public string Tenant { get; } = "case-" + Guid.NewGuid().ToString("N");

    /// <summary>What an administrator sees: everything.</summary>
    public Visibility All => Actors.Administrator(Tenant).Sees();

    /// <summary>A story in another tenant of the same store.</summary>
    public Scene Elsewhere() => new(store, cancellationToken);

    public static DateTimeOffset At(double minutes) => Dawn.AddTicks((long)(minutes * TimeSpan.TicksPerMinute) / 10 * 10);

    /// <summary>A plain ticket's beginning.</summary>
    public static TicketCreated Filed(string title = "plain", string project = "network") => new()
    {
        Project = project,
        Title = title,
        Workflow = "default",
        WorkflowVersion = 1,
        Status = "to-do",
        StatusCategory = StatusCategory.Open,
        Priority = Priority.Normal,
        Category = "general",
        Requester = "requester",
        Creator = "creator",
    };

    public Task FurnishAsync() => CommitAsync(commit => commit with { Directory = Furniture.All });

    public TicketingCommit Commit(params IEnumerable<TicketChange> tickets) =>
        new() { Tenant = Tenant, At = Dawn, Tickets = [.. tickets] };

    public async Task<CommitOutcome> StoreAsync(TicketingCommit commit)
    {
        var outcome = await store.Store.CommitAsync(commit, cancellationToken);
        if (outcome.Earlier is null)
            Interlocked.Add(ref eventsStored, commit.Tickets.Sum(change => change.Events.Count));
        return outcome;
    }

    public Task<CommitOutcome> StoreAsync(params IEnumerable<TicketChange> tickets) => StoreAsync(Commit(tickets));

    public Task<CommitOutcome> CommitAsync(Func<TicketingCommit, TicketingCommit> shape) => StoreAsync(shape(Commit()));

    public Task<CommitOutcome> ChangeDirectoryAsync(params DirectoryChange[] changes) =>
        CommitAsync(commit => commit with { Directory = changes });

    public async Task<TicketId> NewIdAsync() => await store.Store.ReserveIdsAsync(1, cancellationToken);

    public async Task<StagedTicket> DraftAsync(TicketCreated created, double minutes = 0, string? description = null) =>
        StagedTicket.New(await NewIdAsync(), created, At(minutes), description: description);

    public async Task<Ticket> FileAsync(TicketCreated created, double minutes = 0, string? description = null)
    {
        var draft = await DraftAsync(created, minutes, description);
        await StoreAsync(draft.Change);
        return draft.Row;
    }

    public Task<Ticket> FileAsync(string title = "plain") => FileAsync(Filed(title));

    public async Task<Ticket> ChangeAsync(Ticket before, TicketEvent happened, string? text = null, double minutes = 1)
    {
        var draft = StagedTicket.Of(before).Then(happened, At(minutes), text: text);
        await StoreAsync(draft.Change);
        return draft.Row;
    }

    public Task<Ticket> CommentAsync(Ticket before, string body, CommentVisibility visibility = CommentVisibility.Public) =>
        ChangeAsync(before, new CommentAdded(visibility), body);

    public async Task<Ticket> StoredAsync(TicketId id) =>
        Expect.NotNull(await store.Reader.FindAsync(id, All, cancellationToken), $"ticket {id}");

    /// <summary>All tickets of the tenant, as they are stored.</summary>
    public async Task<IReadOnlyList<Ticket>> TicketsAsync() =>
        [.. (await store.Search.SearchAsync(new(null, new(TicketFields.Id), 1000), All, cancellationToken)).Select(hit => hit.Ticket)];

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(TicketId id, Visibility? visibility = null) =>
        store.Reader.HistoryAsync(id, 0, 1000, visibility ?? All, cancellationToken);

    /// <summary>The numbers of all tickets found, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<long>> FindAsync(Criterion? where, Visibility? visibility = null)
    {
        var request = new TicketSearchRequest(where, new(TicketFields.Id), 1000);
        var hits = await store.Search.SearchAsync(request, visibility ?? All, cancellationToken);
        return [.. hits.Select(hit => hit.Ticket.Id.Value)];
    }

    /// <summary>Expects that a search finds just these tickets, and that they are counted alike.</summary>
    public async Task ExpectFoundAsync(string what, Criterion? where, Visibility visibility, params IEnumerable<Ticket> expected)
    {
        var tickets = expected.ToList();
        var ids = tickets.Select(ticket => ticket.Id.Value).Order().ToList();
        Expect.Sequence(ids, await FindAsync(where, visibility), $"Found for {what}");
        Expect.Equal(
            new TicketCount(ids.Count, IsExact: true),
            await store.Search.CountAsync(where, 1000, visibility, cancellationToken),
            $"Counted for {what}");
        await this.ExpectCellsAsync(what, where, visibility, tickets);
    }

    public Task ExpectFoundAsync(string what, Criterion? where, params IEnumerable<Ticket> expected) =>
        ExpectFoundAsync(what, where, All, expected);

    /// <summary>The words, one after the other.</summary>
    public HasText Text(string words, bool titleOnly = false) =>
        new([.. store.Terms(words).Select(term => new SearchTerm([term]))], titleOnly);

    /// <summary>The term that a word makes.</summary>
    public string Term(string word) => store.Terms(word)[0];

    /// <summary>The whole feed, read in pages.</summary>
    public async Task<IReadOnlyList<FeedEvent>> FeedAsync(Visibility? visibility = null, int limit = 100)
    {
        // Somebody else's open transaction may hold back what is stored here already; it must come, not at once.
        var patience = 200;
        while ((await FeedNowAsync(All, 1000)).Count < Volatile.Read(ref eventsStored) && patience-- > 0)
            await Task.Delay(50, cancellationToken);
        return await FeedNowAsync(visibility ?? All, limit);
    }

    private async Task<IReadOnlyList<FeedEvent>> FeedNowAsync(Visibility visibility, int limit)
    {
        var events = new List<FeedEvent>();
        var position = EventPosition.Start;
        while (true)
        {
            var page = await store.Feed.ReadAsync(position, limit, visibility, cancellationToken);
            Expect.That(page.Events.Count <= limit, $"A page of the feed has {page.Events.Count} events; at most {limit} were asked for.");
            events.AddRange(page.Events);
            if (page.Next == position)
                return events;
            Expect.That(page.Next > position, $"The feed goes back from {position} to {page.Next}.");
            position = page.Next;
        }
    }
}
