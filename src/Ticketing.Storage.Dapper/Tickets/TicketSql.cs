using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Rows of tickets, and their tags and access keys.</summary>
internal static class TicketSql
{
    public static readonly string Find =
        $"""
        select {TicketRow.Columns}
        from ticketing_tickets t
        where t.id = @Id and t.tenant = @Tenant
        """;

    private static readonly string SelectWithDescription =
        $"""
        select {TicketRow.Columns}, x.body
        from ticketing_tickets t
        left join ticketing_texts x on x.tenant = t.tenant and x.ticket_id = t.id and x.number = t.description
        """;

    public static readonly string FindWithDescription =
        $"""
        {SelectWithDescription}
        where t.id = @Id and t.tenant = @Tenant
        """;

    public static string FindManyWithDescription(RelationalDialect dialect) =>
        $"""
        {SelectWithDescription}
        where {dialect.IsInNumbers("t.id", "@Ids")} and t.tenant = @Tenant
        """;

    /// <summary>
    /// Three statements that go together: the ticket, its texts, its events. None of them depends on what another one finds.
    /// </summary>
    public static readonly string FindWhole =
        $"""
        {Find};
        {TextSql.List};
        {EventSql.History}
        """;

    public static string FindMany(RelationalDialect dialect) =>
        $"""
        select {TicketRow.Columns}
        from ticketing_tickets t
        where {dialect.IsInNumbers("t.id", "@Ids")} and t.tenant = @Tenant
        """;

    /// <summary>Two statements that go together: the texts and the events of tickets.</summary>
    public static string FindParts(RelationalDialect dialect) =>
        $"""
        {TextSql.ListOfMany(dialect)};
        {EventSql.HistoryOfMany(dialect)}
        """;

    public static string FindByExternalRef(RelationalDialect dialect) =>
        $"{FindByAnyExternalRef(dialect)} and r.project = @Project and r.source = @Source";

    public static string FindByAnyExternalRef(RelationalDialect dialect) =>
        $"""
        select {TicketRow.Columns}
        from ticketing_references r
        join ticketing_tickets t on t.id = r.ticket_id and t.tenant = r.tenant
        where r.tenant = @Tenant and {dialect.IsIn("r.reference", "@ExternalRefs")}
        """;

    public static readonly string Insert =
        $"""
        insert into ticketing_tickets ({TicketColumns.Names})
        values ({TicketColumns.Parameters})
        on conflict do nothing
        """;

    public static readonly string Update =
        $"""
        update ticketing_tickets
        set {TicketColumns.Assignments}
        where id = @Id and tenant = @Tenant and version = @BeforeVersion
        """;
}
