using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Events: a ticket's history and the tenant's feed.</summary>
internal static class EventSql
{
    private const string Columns =
        """
        e.transaction_id as TransactionId, e.position as Position, e.ticket_id as TicketId, e.version as Version, e.at as At,
        e.by_user as ByUser, e.payload as Payload, e.imported as Imported, e.internal as Internal
        """;

    public const string History =
        $"""
        select {Columns}
        from ticketing_events e
        where e.tenant = @Tenant and e.ticket_id = @TicketId and e.version > @AfterVersion and e.internal <= @MostInternal
        order by e.version
        limit @Limit
        """;

    public static string Feed(RelationalDialect dialect) =>
        $"""
        select {Columns}
        from ticketing_events e
        where e.tenant = @Tenant and {dialect.IsNextEvent("@AfterTransaction", "@After")}
        order by e.transaction_id, e.position
        limit @Limit
        """;
}
