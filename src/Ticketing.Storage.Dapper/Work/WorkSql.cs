namespace Ticketing.Storage.Dapper.Work;

/// <summary>Alarms and outgoing messages that are due.</summary>
internal static class WorkSql
{
    public const string DueAlarms =
        """
        select a.kind as Kind, a.key as Key, a.due_at as DueAt, a.payload as Payload
        from ticketing_alarms a
        where a.tenant = @Tenant and a.due_at <= @At
        order by a.due_at, a.kind, a.key
        limit @Limit
        """;

    public const string WaitingMessages =
        """
        select o.id as Id, o.channel as Channel, o.payload as Payload, o.not_before as NotBefore
        from ticketing_outbox o
        where o.tenant = @Tenant and o.not_before <= @At
        order by o.not_before, o.number
        limit @Limit
        """;
}
