using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>
/// All that a tenant has. Immutable: a commit makes the next one or throws, so it is all or nothing, and who reads holds one
/// consistent moment.
/// </summary>
internal sealed record TenantState
{
    public static readonly TenantState Empty = new();

    public ImmutableSortedDictionary<TicketId, StoredTicket> Tickets { get; private init; } =
        ImmutableSortedDictionary<TicketId, StoredTicket>.Empty;

    public ImmutableDictionary<ReferenceKey, TicketId> References { get; private init; } =
        ImmutableDictionary<ReferenceKey, TicketId>.Empty;

    /// <summary>All events; the one at index 0 has the position 1.</summary>
    public ImmutableList<FeedEvent> Feed { get; private init; } = [];

    public DirectoryState Directory { get; private init; } = DirectoryState.Empty;

    public ImmutableSortedDictionary<ScopedKey, StoredDocument> Documents { get; private init; } =
        ImmutableSortedDictionary<ScopedKey, StoredDocument>.Empty;

    public PendingState Pending { get; init; } = PendingState.Empty;

    public CounterState Counters { get; init; } = CounterState.Empty;

    public ImmutableDictionary<string, StoredReceipt> Receipts { get; private init; } =
        ImmutableDictionary.Create<string, StoredReceipt>(StringComparer.Ordinal);

    /// <summary>What the tenant has after a commit.</summary>
    /// <exception cref="TicketConflictException">The commit does not fit.</exception>
    public TenantState After(TicketingCommit commit, Func<string, IReadOnlyList<string>> analyze)
    {
        var next = this with
        {
            Directory = commit.Directory.Aggregate(Directory, (directory, change) => directory.After(change, HasTicket)),
            Documents = commit.Documents.Aggregate(Documents, After),
            Pending = Pending.After(commit),
            Counters = Counters.After(commit.Counters),
            Receipts = commit.Idempotency is { } receipt ? Receipts.Add(receipt.Key, new(receipt, commit.At)) : Receipts,
        };
        return commit.Tickets.Aggregate(next, (tenant, change) => tenant.After(change, analyze));
    }

    /// <summary>Without receipts from before a time, and how many that were.</summary>
    public (TenantState After, int Count) WithoutReceipts(DateTimeOffset before, int limit)
    {
        var old = Receipts.Where(receipt => receipt.Value.At < before).Take(limit).Select(receipt => receipt.Key).ToList();
        return (this with { Receipts = Receipts.RemoveRange(old) }, old.Count);
    }

    private bool HasTicket(Func<Ticket, bool> isSo) => Tickets.Values.Any(ticket => isSo(ticket.Row));

    private TenantState After(TicketChange change, Func<string, IReadOnlyList<string>> analyze)
    {
        var id = change.After.Id;
        var before = Tickets.GetValueOrDefault(id);
        if (before?.Row.Version != change.Before?.Version)
            throw CommitRefusals.StaleTicket(id, before?.Row.Version, change.Before?.Version);
        return this with
        {
            Tickets = Tickets.SetItem(id, StoredTicket.After(before, change, analyze)),
            References = ReferencesAfter(change),
            Feed = Feed.AddRange(change.Events.Select((recorded, index) => new FeedEvent(new(0, Feed.Count + index + 1), id, recorded))),
        };
    }

    private ImmutableDictionary<ReferenceKey, TicketId> ReferencesAfter(TicketChange change)
    {
        if (ReferenceKey.Of(change) is not { } wanted)
            return References;
        return References.ContainsKey(wanted)
            ? throw CommitRefusals.ReferenceTaken(change.After.Id, wanted.Reference)
            : References.Add(wanted, change.After.Id);
    }

    private static ImmutableSortedDictionary<ScopedKey, StoredDocument> After(
        ImmutableSortedDictionary<ScopedKey, StoredDocument> documents, DocumentChange change)
    {
        var key = new ScopedKey(change.Kind, change.Key);
        var stored = documents.GetValueOrDefault(key)?.Version ?? 0;
        if (stored != change.ExpectedVersion)
            throw CommitRefusals.StaleDocument(change, stored);
        return change.Json is null ? documents.Remove(key) : documents.SetItem(key, new(change.Kind, change.Key, stored + 1, change.Json));
    }
}
