using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Work;

/// <summary>Statements about alarms.</summary>
internal static class AlarmSql
{
    /// <summary>Whoever holds it loses his lease.</summary>
    public const string Set =
        """
        insert into ticketing_set_alarms (tenant, kind, key, set_for, due_at, payload, state, attempts)
        values (@Tenant, @Kind, @Key, @DueAt, @DueAt, @Payload, @State, @Attempts)
        on conflict (tenant, kind, key) do update
        set set_for = excluded.set_for, due_at = excluded.due_at, payload = excluded.payload, state = excluded.state,
            attempts = excluded.attempts, lease = null, reason = null
        """;

    public const string CallOff =
        """
        delete from ticketing_set_alarms
        where tenant = @Tenant and kind = @Kind and key = @Key
        """;

    private const string Held = "where tenant = @Tenant and kind = @Kind and key = @Key and lease = @Lease and state = 0";

    public const string Find = $"select key from ticketing_set_alarms {Held}";

    public const string Done = $"delete from ticketing_set_alarms {Held}";

    public const string Again =
        $"update ticketing_set_alarms set lease = null, due_at = @At, attempts = attempts - @Uncounted, reason = @Reason {Held}";

    public const string Park = $"update ticketing_set_alarms set lease = null, state = 1, reason = @Reason {Held}";

    public const string Renew = $"update ticketing_set_alarms set due_at = @Until {Held}";

    public const string List =
        """
        select kind, key, set_for, payload
        from ticketing_set_alarms
        where tenant = @Tenant and state = 0
        order by set_for, kind, key
        limit @Limit
        """;

    public const string Claim =
        """
        update ticketing_set_alarms
        set lease = @Lease, due_at = @Until, attempts = attempts + 1
        where tenant = @Tenant and kind = @Kind and key = @Key
        """;

    /// <summary>Those that are due and that nobody else is just claiming; until the end of the transaction nobody else can.</summary>
    public static string Due(RelationalDialect dialect) =>
        $"""
        select {AlarmRow.DueColumns}
        from ticketing_set_alarms
        where state = 0 and kind = @Kind and due_at <= @At
        order by due_at, tenant, key
        limit @Limit{dialect.LockedForMe}
        """;
}
