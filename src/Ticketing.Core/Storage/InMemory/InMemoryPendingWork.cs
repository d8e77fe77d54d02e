namespace Ticketing.Storage.InMemory;

/// <summary>Reads what commits left to be done later. What is due at the same time comes in one order, whenever it is asked for.</summary>
internal sealed class InMemoryPendingWork(InMemoryStore store) : IPendingWork
{
    public Task<IReadOnlyList<AlarmChange>> DueAlarmsAsync(
        string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AlarmChange>>(
            [.. store.Tenant(tenant).Pending.Alarms.Values.Where(alarm => alarm.DueAt <= at).OrderBy(alarm => alarm.DueAt).Take(limit)]);

    public Task<IReadOnlyList<OutboxMessage>> WaitingMessagesAsync(
        string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxMessage>>(
            [.. store.Tenant(tenant).Pending.Outbox.Where(message => message.NotBefore <= at).OrderBy(message => message.NotBefore)
                .Take(limit)]);
}
