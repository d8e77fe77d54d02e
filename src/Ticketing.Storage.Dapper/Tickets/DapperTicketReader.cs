using System.Data.Common;
using Dapper;
using Ticketing.Access;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>
/// Reads tickets whose number or reference is known. What is loaded is held against the visibility before it is handed out.
/// </summary>
internal sealed class DapperTicketReader(IRelationalDatabase database) : ITicketReader
{
    private const int MostAtOnce = WholeTickets.MostAtOnce;

    private readonly RelationalDialect dialect = database.Dialect;

    public Task<Ticket?> FindAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
                await FindAsync(connection, id, visibility, token) is { } ticket ? visibility.AsSeen(ticket) : null,
            cancellationToken);

    public Task<TicketWithDescription?> FindWithDescriptionAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => FindWithDescriptionAsync(connection, id, visibility, token), cancellationToken);

    private async Task<TicketWithDescription?> FindWithDescriptionAsync(
        DbConnection connection, TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(connection, TicketSql.FindWithDescription)
            .With("@Id", id.Value)
            .With("@Tenant", visibility.Tenant);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? ReadWithDescription(reader, visibility) : null;
    }

    public Task<IReadOnlyList<TicketWithDescription>> FindWithDescriptionAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken) =>
        ReadManyAsync(
            TicketSql.FindManyWithDescription(dialect), ids, visibility, row => ReadWithDescription(row, visibility), cancellationToken);

    private static TicketWithDescription? ReadWithDescription(DbDataReader row, Visibility visibility)
    {
        var ticket = TicketRow.ReadTicket(row);
        if (!visibility.Sees(ticket))
            return null;
        var description = row.IsDBNull(TicketRow.ColumnCount) ? null : row.GetString(TicketRow.ColumnCount);
        return new(visibility.AsSeen(ticket), description);
    }

    public async Task<WholeTicket?> FindWholeAsync(TicketId id, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        var oneMore = limit + 1;
        if (await database.ReadAsync((connection, token) => ReadWholeAsync(connection, id, oneMore, visibility, token), cancellationToken)
            is not var (stored, textRows, eventRows))
            return null;
        var internals = visibility.ReadsInternal(stored);
        var texts = textRows.Select(row => row.For(internals)).OfType<TicketText>().ToList();
        var events = eventRows.Select(row => row.For(internals)).OfType<RecordedEvent>().ToList();
        // What is left out makes room for what was cut off. That takes another journey, but such a ticket has more comments than a page.
        if (texts.Count < textRows.Count && textRows.Count == oneMore)
            texts = [.. await TextsAsync(id, 0, oneMore, visibility, cancellationToken)];
        if (events.Count < eventRows.Count && eventRows.Count == oneMore)
            events = [.. await HistoryAsync(id, 0, oneMore, visibility, cancellationToken)];

        var ticket = visibility.AsSeen(stored);
        var description = texts.Find(text => text.Number == ticket.Description);
        if (description is null && textRows.Count == oneMore && ticket.Description is { } number)
            description = await FindTextAsync(id, number, visibility, cancellationToken);
        return WholeTicket.Of(ticket, description?.Body, texts, events, limit);
    }

    public async Task<IReadOnlyList<WholeTicket>> FindWholeAsync(
        IReadOnlyCollection<TicketId> ids, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        await WholeTickets.ReadAsync(
            await StoredAsync(ids, visibility, cancellationToken),
            limit,
            visibility,
            some => database.ReadAsync((connection, token) => ReadPartsAsync(connection, some, visibility, token), cancellationToken),
            id => FindWholeAsync(id, limit, visibility, cancellationToken));

    public async Task<IReadOnlyList<Ticket>> FindAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken) =>
        [.. (await StoredAsync(ids, visibility, cancellationToken)).Select(visibility.AsSeen)];

    public Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        string project,
        string? source,
        IReadOnlyCollection<string> externalRefs,
        Visibility visibility,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, MostAtOnce, nameof(externalRefs));
        return FindManyAsync(
            TicketSql.FindByExternalRef(dialect),
            new { visibility.Tenant, Project = project, Source = source ?? "", ExternalRefs = JsonList.Of(externalRefs) },
            visibility,
            cancellationToken);
    }

    public Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        IReadOnlyCollection<string> externalRefs, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, MostAtOnce, nameof(externalRefs));
        return FindManyAsync(
            TicketSql.FindByAnyExternalRef(dialect),
            new { visibility.Tenant, ExternalRefs = JsonList.Of(externalRefs) },
            visibility,
            cancellationToken);
    }

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => HistoryAsync(connection, id, afterVersion, limit, visibility, token), cancellationToken);

    private async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        DbConnection connection, TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await FindAsync(connection, id, visibility, cancellationToken) is not { } ticket)
            return [];
        var rows = await connection.ListAsync<EventRow>(dialect.Command(
            EventSql.History,
            new
            {
                visibility.Tenant,
                TicketId = id.Value,
                AfterVersion = afterVersion,
                MostInternal = MostInternal(visibility.ReadsInternal(ticket)),
                Limit = limit,
            },
            cancellationToken));
        return [.. rows.Select(row => row.For(visibility.ReadsInternal(ticket))).OfType<RecordedEvent>()];
    }

    public Task<IReadOnlyList<TicketText>> TextsAsync(
        TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => TextsAsync(connection, id, afterNumber, limit, visibility, token), cancellationToken);

    private async Task<IReadOnlyList<TicketText>> TextsAsync(
        DbConnection connection, TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await FindAsync(connection, id, visibility, cancellationToken) is not { } ticket)
            return [];
        var rows = await connection.ListAsync<TextRow>(dialect.Command(
            TextSql.List,
            new
            {
                visibility.Tenant,
                TicketId = id.Value,
                AfterNumber = afterNumber,
                MostInternal = MostInternal(visibility.ReadsInternal(ticket)),
                Limit = limit,
            },
            cancellationToken));
        return [.. rows.Select(row => row.For(visibility.ReadsInternal(ticket))).OfType<TicketText>()];
    }

    public Task<TicketText?> FindTextAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => FindTextAsync(connection, id, number, visibility, token), cancellationToken);

    private async Task<TicketText?> FindTextAsync(
        DbConnection connection, TicketId id, int number, Visibility visibility, CancellationToken cancellationToken)
    {
        if (await FindAsync(connection, id, visibility, cancellationToken) is not { } ticket)
            return null;
        var row = await connection.QuerySingleOrDefaultAsync<TextRow>(dialect.Command(
            TextSql.Find,
            new { visibility.Tenant, TicketId = id.Value, Number = number, MostInternal = MostInternal(visibility.ReadsInternal(ticket)) },
            cancellationToken));
        return row?.For(visibility.ReadsInternal(ticket));
    }

    // One journey. What the ticket lets be read is not known yet when it begins; for who reads no internal comment anywhere, none is
    // fetched.
    private async Task<(Ticket Ticket, List<TextRow> Texts, List<EventRow> Events)?> ReadWholeAsync(
        DbConnection connection, TicketId id, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        // Not by Dapper: disposed asynchronously, its reader leaves the command open, which SQLite would prepare for the next ticket again.
        await using var command = dialect.NewCommand(connection, TicketSql.FindWhole)
            .With("@Id", id.Value)
            .With("@TicketId", id.Value)
            .With("@Tenant", visibility.Tenant)
            .With("@AfterNumber", 0L)
            .With("@AfterVersion", 0L)
            .With("@MostInternal", MostInternal(ReadsSomeInternal(visibility)))
            .With("@Limit", (long)limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var ticket = TicketRow.ReadTicket(reader);
        if (!visibility.Sees(ticket))
            return null;
        await reader.NextResultAsync(cancellationToken);
        var texts = await ReadAsync(reader, TextRow.Read, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return (ticket, texts, await ReadAsync(reader, EventRow.Read, cancellationToken));
    }

    private async Task<(IEnumerable<TextRow> Texts, IEnumerable<EventRow> Events)> ReadPartsAsync(
        DbConnection connection, List<long> ids, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(connection, TicketSql.FindParts(dialect))
            .With("@Tenant", visibility.Tenant)
            .With("@Ids", JsonList.Of(ids))
            .With("@MostInternal", MostInternal(ReadsSomeInternal(visibility)));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = await ReadAsync(reader, TextRow.Read, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return (texts, await ReadAsync(reader, EventRow.Read, cancellationToken));
    }

    private static bool ReadsSomeInternal(Visibility visibility) => visibility.Branches.Any(branch => branch.ReadsInternal);

    private static long MostInternal(bool readsInternal) => readsInternal ? 1 : 0;

    private static async Task<List<T>> ReadAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    // As it is stored.
    private async Task<Ticket?> FindAsync(
        DbConnection connection, TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<TicketRow>(
            dialect.Command(TicketSql.Find, new { visibility.Tenant, Id = id.Value }, cancellationToken));
        return row?.ToTicket() is { } ticket && visibility.Sees(ticket) ? ticket : null;
    }

    private Task<IReadOnlyList<Ticket>> StoredAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken) =>
        ReadManyAsync(
            TicketSql.FindMany(dialect), ids, visibility,
            row => TicketRow.ReadTicket(row) is var ticket && visibility.Sees(ticket) ? ticket : null,
            cancellationToken);

    private async Task<IReadOnlyList<T>> ReadManyAsync<T>(
        string sql, IReadOnlyCollection<TicketId> ids, Visibility visibility, Func<DbDataReader, T?> read,
        CancellationToken cancellationToken)
        where T : class
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostAtOnce, nameof(ids));
        var rows = await database.ReadAsync(
            (connection, token) => dialect.NewCommand(connection, sql)
                .With("@Tenant", visibility.Tenant)
                .With("@Ids", JsonList.Of(ids.Select(id => id.Value)))
                .ReadAsync(read, token),
            cancellationToken);
        return [.. rows.OfType<T>()];
    }

    private async Task<IReadOnlyList<Ticket>> FindManyAsync(
        string sql, object parameters, Visibility visibility, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<TicketRow>(sql, parameters, cancellationToken);
        return [.. rows.Select(row => row.ToTicket()).Where(visibility.Sees).Select(visibility.AsSeen)];
    }
}
