using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Texts. With internal comments left out, the others are numbered without them.</summary>
internal static class TextSql
{
    public const string List =
        $"""
        select {TextRow.Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number > @AfterNumber and x.kind <= 1 + @MostInternal
            and x.number - x.internals_before * (1 - @MostInternal) > @AfterNumber
        order by x.number
        limit @Limit
        """;

    public static string ListOfMany(RelationalDialect dialect) =>
        $"""
        select {TextRow.Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and {dialect.IsInNumbers("x.ticket_id", "@Ids")} and x.kind <= 1 + @MostInternal
        order by x.ticket_id, x.number
        """;

    public const string Find =
        $"""
        select {TextRow.Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number >= @Number and x.kind <= 1 + @MostInternal
            and x.number - x.internals_before * (1 - @MostInternal) = @Number
        order by x.number
        limit 1
        """;
}
