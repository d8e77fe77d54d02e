namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Texts.</summary>
internal static class TextSql
{
    private const string Columns =
        "x.ticket_id as TicketId, x.number as Number, x.kind as Kind, x.body as Body, x.by_user as ByUser, x.at as At";

    public const string List =
        $"""
        select {Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number > @AfterNumber and x.kind <= @MostKind
        order by x.number
        limit @Limit
        """;

    public const string Find =
        $"""
        select {Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number = @Number and x.kind <= @MostKind
        """;
}
