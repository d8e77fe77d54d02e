using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Writes what is left to be done later: alarms, outgoing messages.</summary>
internal static class WorkWriter
{
    private const string SetAlarm =
        """
        insert into ticketing_alarms (tenant, kind, key, due_at, payload)
        values (@Tenant, @Kind, @Key, @DueAt, @Payload)
        on conflict (tenant, kind, key) do update set due_at = excluded.due_at, payload = excluded.payload
        """;

    private const string DeleteAlarm =
        """
        delete from ticketing_alarms
        where tenant = @Tenant and kind = @Kind and key = @Key
        """;

    private const string InsertMessage =
        """
        insert into ticketing_outbox (tenant, id, channel, payload, not_before)
        values (@Tenant, @Id, @Channel, @Payload, @NotBefore)
        """;

    /// <summary>Adds it to what is written.</summary>
    public static void Add(CommitScope scope, TicketingCommit commit)
    {
        foreach (var alarm in commit.Alarms)
        {
            scope.Batch.Add(
                alarm.DueAt is null ? DeleteAlarm : SetAlarm,
                new { scope.Tenant, alarm.Kind, alarm.Key, DueAt = UnixMicroseconds.Of(alarm.DueAt), alarm.Payload });
        }

        scope.Batch.AddEach(
            InsertMessage,
            commit.Outbox.Select(message => new
            {
                scope.Tenant,
                message.Id,
                message.Channel,
                message.Payload,
                NotBefore = UnixMicroseconds.Of(message.NotBefore),
            }));
    }
}
