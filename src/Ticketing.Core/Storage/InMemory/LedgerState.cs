using System.Collections.Immutable;
using Ticketing.Notifications;

namespace Ticketing.Storage.InMemory;

/// <summary>A tenant's ledger of notifications. Immutable.</summary>
internal sealed record LedgerState
{
    public static readonly LedgerState Empty = new();

    public ImmutableSortedDictionary<long, StoredNotification> Entries { get; private init; } =
        ImmutableSortedDictionary<long, StoredNotification>.Empty;

    // Of entries that there are: one that is purged may come again.
    private ImmutableDictionary<string, long> Numbers { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    private long LastNumber { get; init; }

    public LedgerState After(TicketingCommit commit)
    {
        var added = commit.Notifications.Aggregate(this, (ledger, entry) => ledger.Add(entry, commit.At));
        var settled = commit.NotificationOutcomes.Aggregate(added, (ledger, outcome) => ledger.Settle(outcome));
        return commit.NotificationsRead.Aggregate(settled, (ledger, read) => ledger.Read(read));
    }

    public StoredNotification? Find(string id) => Numbers.TryGetValue(id, out var number) ? Entries[number] : null;

    /// <summary>Without entries that are purged.</summary>
    public LedgerState Without(IReadOnlyCollection<StoredNotification> purged) => purged.Count == 0 ? this : this with
    {
        Entries = Entries.RemoveRange(purged.Select(one => one.Number)),
        Numbers = Numbers.RemoveRange(purged.Select(one => one.Entry.Id)),
    };

    private LedgerState Add(NotificationEntry entry, DateTimeOffset at) => Numbers.ContainsKey(entry.Id) ? this : this with
    {
        Entries = Entries.Add(LastNumber + 1, new(LastNumber + 1, entry) { SettledAt = Settled(entry.State, at) }),
        Numbers = Numbers.Add(entry.Id, LastNumber + 1),
        LastNumber = LastNumber + 1,
    };

    private LedgerState Settle(NotificationOutcome outcome) => Find(outcome.Id) is not { } found ? this : this with
    {
        Entries = Entries.SetItem(found.Number, found with
        {
            Entry = found.Entry with { State = outcome.State, Why = outcome.Why },
            SettledAt = Settled(outcome.State, outcome.At),
        }),
    };

    private LedgerState Read(NotificationsRead read) => this with
    {
        Entries = Entries.SetItems(Entries.Values
            .Where(one => one.Entry.User == read.User && one.Entry.Channel == read.Channel && one.IsUnread
                && (one.Number <= read.UpTo || read.Numbers.Contains(one.Number)))
            .Select(one => KeyValuePair.Create(one.Number, one with { ReadAt = read.At }))),
    };

    private static DateTimeOffset? Settled(NotificationState state, DateTimeOffset at) =>
        state.IsOnItsWay() ? null : at;
}
