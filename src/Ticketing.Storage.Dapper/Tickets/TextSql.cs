using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Texts.</summary>
internal static class TextSql
{
    public const string List =
        $"""
        select {TextRow.Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number > @AfterNumber and x.kind <= @MostKind
        order by x.number
        limit @Limit
        """;

    public const string Find =
        $"""
        select {TextRow.Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number = @Number and x.kind <= @MostKind
        """;
}
