using Ticketing.Access;
using Ticketing.Storage.Relational.Database;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Reads what becomes of comments. Whether the ticket is visible, and what of it, is asked of its row before.</summary>
internal sealed class RelationalCommentHistory(IRelationalDatabase database, ITicketReader tickets) : ICommentHistory
{
    private const string Find =
        $"""
        select {TextRow.Columns}
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId and x.number >= @Number and x.kind between 1 and 1 + @MostInternal
            and x.number - x.internals_before * (1 - @MostInternal) = @Number
        order by x.number
        limit 1
        """;

    private const string Edits =
        """
        select e.comment - e.comment_internals_before * (1 - @MostInternal), e.changed_by, e.changed_at
        from ticketing_earlier_texts e
        where e.tenant = @Tenant and e.ticket_id = @TicketId and e.comment >= @First and e.internal <= @MostInternal and e.deletes = 0
            and e.comment - e.comment_internals_before * (1 - @MostInternal) >= @First
            and e.comment - e.comment_internals_before * (1 - @MostInternal) <= @Last
            and not exists (
                select 1
                from ticketing_earlier_texts l
                where l.tenant = e.tenant and l.ticket_id = e.ticket_id and l.comment = e.comment and l.number > e.number)
        order by e.comment
        """;

    private const string Earlier =
        $"""
        select {EarlierTextRow.Columns}
        from ticketing_earlier_texts e
        where e.tenant = @Tenant and e.ticket_id = @TicketId and e.internal <= @MostInternal
            and (@Comment = 0 or e.comment - e.comment_internals_before * (1 - @MostInternal) = @Comment)
            and e.number - e.internals_before * (1 - @MostInternal) > @AfterNumber
        order by e.number
        limit @Limit
        """;

    public async Task<StoredComment?> FindCommentAsync(
        TicketId id, int number, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await ReadsInternalAsync(id, visibility, cancellationToken) is not { } internals)
            return null;
        var rows = await database.ReadAsync(
            (connection, token) => database.Dialect.NewCommand(connection, Find)
                .With("@Tenant", visibility.Tenant)
                .With("@TicketId", id.Value)
                .With("@Number", (long)number)
                .With("@MostInternal", internals ? 1L : 0L)
                .ReadAsync(TextRow.Read, token),
            cancellationToken);
        return rows is [var row] ? new(row.For(readsInternal: true)!, (int)row.InternalsBefore) : null;
    }

    public async Task<IReadOnlyList<CommentEdit>> CommentEditsAsync(
        TicketId id, int first, int last, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await ReadsInternalAsync(id, visibility, cancellationToken) is not { } internals)
            return [];
        return await database.ReadAsync(
            (connection, token) => database.Dialect.NewCommand(connection, Edits)
                .With("@Tenant", visibility.Tenant)
                .With("@TicketId", id.Value)
                .With("@First", (long)first)
                .With("@Last", (long)last)
                .With("@MostInternal", internals ? 1L : 0L)
                .ReadAsync(
                    row => new CommentEdit((int)row.GetInt64(0), row.GetString(1), UnixMicroseconds.ToTime(row.GetInt64(2))), token),
            cancellationToken);
    }

    public async Task<IReadOnlyList<EarlierText>> EarlierTextsAsync(
        TicketId id, int? comment, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await ReadsInternalAsync(id, visibility, cancellationToken) is not { } internals)
            return [];
        return await database.ReadAsync(
            (connection, token) => database.Dialect.NewCommand(connection, Earlier)
                .With("@Tenant", visibility.Tenant)
                .With("@TicketId", id.Value)
                .With("@Comment", (long)(comment ?? 0))
                .With("@AfterNumber", (long)afterNumber)
                .With("@Limit", (long)limit)
                .With("@MostInternal", internals ? 1L : 0L)
                .ReadAsync(row => EarlierTextRow.Read(row, internals), token),
            cancellationToken);
    }

    // Asked of the whole row: what it is to who may not read all of it does not say what he may read. Null where it is not visible.
    private async Task<bool?> ReadsInternalAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken) =>
        await tickets.FindAsync(id, Visibility.OfSystem(visibility.Tenant), cancellationToken) is { } ticket && visibility.Sees(ticket)
            ? visibility.ReadsInternal(ticket)
            : null;
}
