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

    public const string Find = $"select {NotificationRow.Columns} from {Table} where tenant = @Tenant and id = @Id";

    public static string FindMany(RelationalDialect dialect) =>
        $"select {NotificationRow.Columns} from {Table} where tenant = @Tenant and {dialect.IsIn("id", "@Ids")}";

    // In the order of the channel first, as pages are.
    public static string Held(RelationalDialect dialect)
    {
        var range = dialect.ComparesRows
            ? "(channel, number) > (@Channel, @After) and channel <= @Channel"
            : "channel = @Channel and number > @After";
        return
            $"""
            select {NotificationRow.Columns}
            from {By(dialect, "held")}
            where tenant = @Tenant and user_id = @User and state = 4 and {range}
            order by channel, number
            limit {dialect.UnknownLimit("@Limit")}
            """;
    }

    private const string Table = "ticketing_notifications";

    private const string HisBy = "user_id = @User and channel = @Channel";

    // As the partial index has it: what was withheld is not to be read.
    private const string Unread = "read_at is null and state < 3";

    public static string OfUser(RelationalDialect dialect) => Page(dialect, "user", " and user_id = @User", "channel", "@Channel");

    public static string UnreadOfUser(RelationalDialect dialect) =>
        Page(dialect, "unread", $" and {Unread} and user_id = @User", "channel", "@Channel");

    public static string OfTicket(RelationalDialect dialect) => Page(dialect, "ticket", "", "ticket_id", "@Ticket");

    public static string OfChannel(RelationalDialect dialect) => Page(dialect, "channel", " and channel = @Channel", "state", "@State");

    public static string CountUnread(RelationalDialect dialect) =>
        $"""
        select count(*)
        from (select 1 from {By(dialect, "unread")} where tenant = @Tenant and {HisBy} and {Unread} limit @Most) unread
        """;

    public static string ReadUpTo(RelationalDialect dialect) =>
        $"""
        update {By(dialect, "unread")}
        set read_at = @At
        where tenant = @Tenant and {HisBy} and {Unread} and number <= @UpTo
        """;

    // Looked up by their numbers, however many more there are to read.
    public static string ReadThese(RelationalDialect dialect) =>
        $"""
        update {Table}
        set read_at = @At
        where {dialect.IsInNumbers("number", "@Numbers")} and {dialect.Hidden($"tenant = @Tenant and {HisBy} and {Unread}")}
        """;

    public static string Purge(RelationalDialect dialect) =>
        $"""
        delete from ticketing_notifications
        where {dialect.IsOneOf($"from ticketing_notifications where at < @Before limit @Limit{dialect.LockedForMe}")}
        """;

    // In the order of one column that is the same throughout, where rows are compared: with the numbers alone, PostgreSQL takes the key
    // for the order and looks at all there is for what is rare.
    private static string Page(RelationalDialect dialect, string index, string conditions, string last, string value)
    {
        var range = dialect.ComparesRows
            ? $"({last}, number) < ({value}, @Before) and {last} >= {value}"
            : $"{last} = {value} and number < @Before";
        return
            $"""
            select {NotificationRow.Columns}
            from {By(dialect, index)}
            where tenant = @Tenant{conditions} and {range}
            order by {last} desc, number desc
            limit {dialect.UnknownLimit("@Limit")}
            """;
    }

    private static string By(RelationalDialect dialect, string index) => Table + dialect.IndexedBy($"{Table}_{index}");
}
