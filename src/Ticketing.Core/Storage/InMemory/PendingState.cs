using System.Collections.Immutable;

namespace Ticketing.Storage.InMemory;

/// <summary>What a tenant's commits left to be done later. Immutable.</summary>
internal sealed record PendingState
{
    public static readonly PendingState Empty = new();

    public ImmutableSortedDictionary<ScopedKey, AlarmChange> Alarms { get; private init; } =
        ImmutableSortedDictionary<ScopedKey, AlarmChange>.Empty;

    public ImmutableList<OutboxMessage> Outbox { get; private init; } = [];

    public PendingState After(TicketingCommit commit)
    {
        var alarms = Alarms;
        foreach (var alarm in commit.Alarms)
        {
            var key = new ScopedKey(alarm.Kind, alarm.Key);
            alarms = alarm.DueAt is null ? alarms.Remove(key) : alarms.SetItem(key, alarm);
        }

        return new() { Alarms = alarms, Outbox = Outbox.AddRange(commit.Outbox) };
    }
}
