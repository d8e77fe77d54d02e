using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Work;

/// <summary>
/// Statements about messages. Lists of messages come as one JSON value, so that the text is the same however many there are.
/// </summary>
internal static class OutboxSql
{
    public const string Insert =
        """
        insert into ticketing_outbox_messages (tenant, id, channel, receiver, lane, payload, not_before, due_at, state, attempts)
        values (@Tenant, @Id, @Channel, @Receiver, @Lane, @Payload, @NotBefore, @NotBefore, @State, @Attempts)
        on conflict (tenant, id) do nothing
        """;

    /// <summary>
    /// What is due, with the first two of its lane that are not done: in a lane only the first one leaves.
    /// </summary>
    public const string Candidates =
        """
        select m.number, m.receiver, (
            select count(*)
            from (
                select 1
                from ticketing_outbox_messages e
                where e.tenant = m.tenant and e.lane = m.lane and e.state = 0 and e.number < m.number
                limit 2) earlier)
        from ticketing_outbox_messages m
        where m.state = 0 and m.channel = @Channel and m.due_at <= @At
        order by m.due_at, m.number
        limit @Limit
        """;

    public const string Find =
        """
        select m.number
        from ticketing_outbox_messages m
        where m.tenant = @Tenant and m.number = @Number and m.lease = @Lease and m.state = 0
        """;

    public const string SendAgain =
        """
        update ticketing_outbox_messages
        set state = 0, due_at = @At, attempts = 0, lease = null
        where tenant = @Tenant and number = @Number and state = 1
        """;

    public const string Drop =
        """
        update ticketing_outbox_messages
        set state = 2, done_at = @At, lease = null, reason = @Reason
        where tenant = @Tenant and number = @Number and state < 2
        """;

    /// <summary>The next one of the lane of a message is due, if it was set aside.</summary>
    public const string Release =
        """
        update ticketing_outbox_messages
        set due_at = case when not_before > @At then not_before else @At end
        where lease is null and due_at > @At and number = (
            select n.number
            from ticketing_outbox_messages m
            join ticketing_outbox_messages n on n.tenant = m.tenant and n.lane = m.lane and n.state = 0
            where m.number = @Number and m.lane is not null
            order by n.number
            limit 1)
        """;

    private const string Held =
        "where ticketing_outbox_messages.number = s.number and ticketing_outbox_messages.lease = s.lease and state = 0";

    /// <summary>
    /// Claims those of the candidates that still are what they were. They are looked up by their numbers: an index of what is due would
    /// find all of that.
    /// </summary>
    public static string Claim(RelationalDialect dialect) =>
        $"""
        update ticketing_outbox_messages
        set lease = @Lease, due_at = @Until, attempts = attempts + 1
        where number in (
            select m.number
            from ticketing_outbox_messages m
            where {dialect.IsInNumbers("m.number", "@Numbers")} and {dialect.Hidden("m.state = 0 and m.due_at <= @At")}
                and (m.lane is null or not exists (
                    select 1
                    from ticketing_outbox_messages e
                    where e.tenant = m.tenant and e.lane = m.lane and e.state = 0 and e.number < m.number)){dialect.LockedForMe})
        returning {MessageRow.ClaimedColumns}
        """;

    /// <summary>Sets aside what waits for others of its lane, until those are done or a time has come.</summary>
    public static string SetAside(RelationalDialect dialect) =>
        $"""
        update ticketing_outbox_messages
        set due_at = @Until
        where {dialect.IsInNumbers("number", "@Numbers")} and {dialect.Hidden("state = 0 and lease is null and due_at <= @At")}
        """;

    /// <summary>Makes the leases of <c>[number, lease]</c> end later, as far as they are held.</summary>
    public static string Renew(RelationalDialect dialect) =>
        $"""
        update ticketing_outbox_messages
        set due_at = @Until
        from (select {Number(dialect, 0)} as number, {Number(dialect, 1)} as lease from {dialect.Members("@Rows")}) s
        {Held}
        returning ticketing_outbox_messages.number
        """;

    /// <summary>
    /// Settles the messages of <c>[number, lease, state, at, uncounted, reason, tenant]</c>, as far as the leases are held.
    /// </summary>
    public static string Settle(RelationalDialect dialect) =>
        $"""
        update ticketing_outbox_messages
        set state = s.outcome, lease = null, attempts = attempts - s.uncounted, reason = s.reason,
            due_at = case when s.outcome = 0 then s.at else due_at end,
            done_at = case when s.outcome = 2 then s.at end
        from (
            select {Number(dialect, 0)} as number, {Number(dialect, 1)} as lease, {Number(dialect, 2)} as outcome,
                {Number(dialect, 3)} as at, {Number(dialect, 4)} as uncounted, {dialect.MemberPart(5)} as reason,
                {dialect.MemberPart(6)} as tenant
            from {dialect.Members("@Rows")}) s
        {Held} and ticketing_outbox_messages.tenant = s.tenant
        """;

    public static string Page(bool hasChannel) =>
        $"""
        select {MessageRow.StoredColumns}
        from ticketing_outbox_messages
        where tenant = @Tenant and state = @State and number < @Before{(hasChannel ? " and channel = @Channel" : "")}
        order by number desc
        limit @Limit
        """;

    public static string OfIds(RelationalDialect dialect) =>
        $"""
        select {MessageRow.StoredColumns}
        from ticketing_outbox_messages
        where tenant = @Tenant and {dialect.IsIn("id", "@Ids")}
        """;

    public static string Purge(RelationalDialect dialect) =>
        $"""
        delete from ticketing_outbox_messages
        where {dialect.IsOneOf($"from ticketing_outbox_messages where state = 2 and done_at < @Before limit @Limit{dialect.LockedForMe}")}
        """;

    private static string Number(RelationalDialect dialect, int index) => $"cast({dialect.MemberPart(index)} as bigint)";
}
