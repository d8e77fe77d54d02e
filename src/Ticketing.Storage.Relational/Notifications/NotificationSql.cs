using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Notifications;

/// <summary>Statements about the ledger of notifications. Each page is one range of an index, read backward.</summary>
internal static class NotificationSql
{
    public const string Insert =
        """
        insert into ticketing_notifications (tenant, id, user_id, channel, ticket_id, first_version, last_version, kind, reason, by_user,
            at, is_internal, state, why, settled_at)
        values (
        """
        // In one line, so that arrays can take the place of the values.
        + "@Tenant, @Id, @UserId, @Channel, @TicketId, @FirstVersion, @LastVersion, @Kind, @Reason, @ByUser, "
        + "@At, @IsInternal, @State, @Why, @SettledAt) on conflict (tenant, id) do nothing";

    public const string Settle =
        """
        update ticketing_notifications
        set state = @State, why = @Why, settled_at = @SettledAt
        where tenant = @Tenant and id = @Id
        """;

    public const string ReadUpTo = $"{MarkRead} and number <= @UpTo";

    public const string OfUser = $"{Select} and {HisBy} and number < @Before {NewestFirst}";

    public const string UnreadOfUser = $"{Select} and {HisBy} and number < @Before and {Unread} {NewestFirst}";

    public const string OfTicket = $"{Select} and ticket_id = @Ticket and number < @Before {NewestFirst}";

    public const string OfChannel = $"{Select} and channel = @Channel and state = @State and number < @Before {NewestFirst}";

    public const string Find = $"{Select} and id = @Id";

    public const string CountUnread =
        $"""
        select count(*)
        from (select 1 from ticketing_notifications where tenant = @Tenant and {HisBy} and {Unread} limit @Most) unread
        """;

    private const string Select = $"select {NotificationRow.Columns} from ticketing_notifications where tenant = @Tenant";

    private const string HisBy = "user_id = @User and channel = @Channel";

    // As the partial index has it: what was withheld is not to be read.
    private const string Unread = "read_at is null and state < 3";

    private const string NewestFirst = "order by number desc limit @Limit";

    private const string MarkRead = $"update ticketing_notifications set read_at = @At where tenant = @Tenant and {HisBy} and {Unread}";

    public static string ReadThese(RelationalDialect dialect) => $"{MarkRead} and {dialect.IsInNumbers("number", "@Numbers")}";

    public static string Purge(RelationalDialect dialect) =>
        $"""
        delete from ticketing_notifications
        where {dialect.IsOneOf($"from ticketing_notifications where at < @Before limit @Limit{dialect.LockedForMe}")}
        """;
}
