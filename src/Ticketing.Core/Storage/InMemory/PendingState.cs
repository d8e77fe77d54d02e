using System.Collections.Immutable;

namespace Ticketing.Storage.InMemory;

/// <summary>What a tenant's commits left to be done later. Immutable.</summary>
internal sealed record PendingState
{
    public static readonly PendingState Empty = new();

    public ImmutableSortedDictionary<ScopedKey, AlarmState> Alarms { get; init; } = ImmutableSortedDictionary<ScopedKey, AlarmState>.Empty;

    public ImmutableSortedDictionary<long, MessageState> Messages { get; init; } = ImmutableSortedDictionary<long, MessageState>.Empty;

    // Of messages that there are: one that is purged may come again.
    private ImmutableHashSet<string> Ids { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    private long LastNumber { get; init; }

    /// <exception cref="LeaseLostException">Work that the commit settles is not held.</exception>
    public PendingState After(TicketingCommit commit)
    {
        var settled = commit.Settled.Aggregate(this, (state, settlement) => settlement.Tenant == commit.Tenant
            ? state.TrySettle(settlement) ?? throw CommitRefusals.LeaseLost(settlement)
            : throw CommitRefusals.LeaseLost(settlement));
        var set = settled with { Alarms = commit.Alarms.Aggregate(settled.Alarms, Set) };
        return commit.Outbox.Aggregate(set, (state, message) => state.Add(message));
    }

    /// <summary>Null when the lease is not held.</summary>
    public PendingState? TrySettle(Settlement settlement) => settlement switch
    {
        MessageSettlement one when Messages.GetValueOrDefault(one.Number) is { State: OutboxState.Waiting } message
            && message.Lease == one.Lease => this with { Messages = Messages.SetItem(one.Number, message.After(one.Outcome)) },
        AlarmSettlement one when Alarms.GetValueOrDefault(new(one.Kind, one.Key)) is { IsParked: false } alarm
            && alarm.Lease == one.Lease => this with { Alarms = With(alarm, alarm.After(one.Outcome)) },
        _ => null,
    };

    /// <summary>Without messages that were done before a time.</summary>
    public PendingState Without(IReadOnlyCollection<MessageState> purged) => purged.Count == 0 ? this : this with
    {
        Messages = Messages.RemoveRange(purged.Select(one => one.Number)),
        Ids = Ids.Except(purged.Select(one => one.Message.Id)),
    };

    /// <summary>Whether an earlier message of its lane waits or is being delivered.</summary>
    public bool IsBlocked(MessageState message) => message.Message.Lane is { } lane
        && Messages.Values.Any(one => one.Number < message.Number && one.State == OutboxState.Waiting && one.Message.Lane == lane);

    private PendingState Add(OutboxMessage message) => Ids.Contains(message.Id) ? this : this with
    {
        Messages = Messages.Add(LastNumber + 1, new(LastNumber + 1, message)),
        Ids = Ids.Add(message.Id),
        LastNumber = LastNumber + 1,
    };

    private ImmutableSortedDictionary<ScopedKey, AlarmState> With(AlarmState before, AlarmState? after)
    {
        var key = new ScopedKey(before.Kind, before.Key);
        return after is null ? Alarms.Remove(key) : Alarms.SetItem(key, after);
    }

    private static ImmutableSortedDictionary<ScopedKey, AlarmState> Set(
        ImmutableSortedDictionary<ScopedKey, AlarmState> alarms, AlarmChange change)
    {
        var key = new ScopedKey(change.Kind, change.Key);
        return change.DueAt is { } due ? alarms.SetItem(key, new(change.Kind, change.Key, due, change.Payload)) : alarms.Remove(key);
    }
}
