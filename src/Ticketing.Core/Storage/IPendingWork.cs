namespace Ticketing.Storage;

/// <summary>
/// Reads what commits left to be done later: alarms, outgoing messages. Implementations are thread-safe.
/// </summary>
public interface IPendingWork
{
    /// <summary>Alarms due at a time, the earliest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<AlarmChange>> DueAlarmsAsync(string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken);

    /// <summary>Messages that may leave at a time, the earliest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OutboxMessage>> WaitingMessagesAsync(
        string tenant, DateTimeOffset at, int limit, CancellationToken cancellationToken);
}
