using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Events: a ticket's history and the tenant's feed. With internal ones left out, the others are numbered without them.</summary>
internal static class EventSql
{
    public const string History =
        $"""
        select {EventRow.Columns}
        from ticketing_events e
        where e.tenant = @Tenant and e.ticket_id = @TicketId and e.version > @AfterVersion and e.internal <= @MostInternal
            and e.version - e.internals_before * (1 - @MostInternal) > @AfterVersion
        order by e.version
        limit @Limit
        """;

    public static string HistoryOfMany(RelationalDialect dialect) =>
        $"""
        select {EventRow.Columns}
        from ticketing_events e
        where e.tenant = @Tenant and {dialect.IsInNumbers("e.ticket_id", "@Ids")} and e.internal <= @MostInternal
        order by e.ticket_id, e.version
        """;

    public static string Feed(RelationalDialect dialect) => Feed(dialect, direction: "", "@Limit");

    /// <summary>The last one of the feed.</summary>
    public static string FeedEnd(RelationalDialect dialect) => Feed(dialect, direction: " desc", "1");

    private static string Feed(RelationalDialect dialect, string direction, string limit) =>
        $"""
        select {EventRow.Columns}
        from ticketing_events e
        where e.tenant = @Tenant and {dialect.IsNextEvent("@AfterTransaction", "@After")}
        order by e.transaction_id{direction}, e.position{direction}
        limit {limit}
        """;
}
