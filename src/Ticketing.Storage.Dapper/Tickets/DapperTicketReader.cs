using System.Data.Common;
using Dapper;
using Ticketing.Access;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tickets;

/// <summary>Reads tickets whose number or reference is known. What is loaded is held against the visibility before it is handed out.</summary>
internal sealed class DapperTicketReader(IRelationalDatabase database) : ITicketReader
{
    private const int MostAtOnce = 1000;

    public async Task<Ticket?> FindAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, id, visibility, cancellationToken);
    }

    public async Task<TicketWithDescription?> FindWithDescriptionAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            TicketSql.FindWithDescription, new { visibility.Tenant, Id = id.Value }, cancellationToken: cancellationToken));
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var ticket = TicketRow.ReadTicket(reader);
        return !visibility.Sees(ticket) ? null : new(ticket, reader.IsDBNull(TicketRow.ColumnCount) ? null : reader.GetString(TicketRow.ColumnCount));
    }

    public Task<IReadOnlyList<Ticket>> FindAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostAtOnce, nameof(ids));
        return FindManyAsync(TicketSql.FindMany(database.Dialect), new { visibility.Tenant, Ids = JsonList.Of(ids.Select(id => id.Value)) }, visibility, cancellationToken);
    }

    public Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        IReadOnlyCollection<string> externalRefs, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, MostAtOnce, nameof(externalRefs));
        return FindManyAsync(
            TicketSql.FindByExternalRef(database.Dialect), new { visibility.Tenant, ExternalRefs = JsonList.Of(externalRefs) }, visibility, cancellationToken);
    }

    public async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await FindAsync(connection, id, visibility, cancellationToken) is not { } ticket)
            return [];
        var rows = await connection.QueryAsync<EventRow>(new CommandDefinition(
            EventSql.History,
            new
            {
                visibility.Tenant,
                TicketId = id.Value,
                AfterVersion = afterVersion,
                MostInternal = visibility.ReadsInternal(ticket) ? 1 : 0,
                Limit = limit,
            },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToRecorded())];
    }

    public async Task<IReadOnlyList<TicketText>> TextsAsync(
        TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await FindAsync(connection, id, visibility, cancellationToken) is not { } ticket)
            return [];
        var rows = await connection.QueryAsync<TextRow>(new CommandDefinition(
            TextSql.List,
            new { visibility.Tenant, TicketId = id.Value, AfterNumber = afterNumber, MostKind = MostKind(ticket, visibility), Limit = limit },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToText())];
    }

    public async Task<TicketText?> FindTextAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await FindAsync(connection, id, visibility, cancellationToken) is not { } ticket)
            return null;
        var row = await connection.QuerySingleOrDefaultAsync<TextRow>(new CommandDefinition(
            TextSql.Find,
            new { visibility.Tenant, TicketId = id.Value, Number = number, MostKind = MostKind(ticket, visibility) },
            cancellationToken: cancellationToken));
        return row?.ToText();
    }

    private static long MostKind(Ticket ticket, Visibility visibility) =>
        (long)(visibility.ReadsInternal(ticket) ? TextKind.InternalComment : TextKind.PublicComment);

    private static async Task<Ticket?> FindAsync(
        DbConnection connection, TicketId id, Visibility visibility, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<TicketRow>(
            new CommandDefinition(TicketSql.Find, new { visibility.Tenant, Id = id.Value }, cancellationToken: cancellationToken));
        return row?.ToTicket() is { } ticket && visibility.Sees(ticket) ? ticket : null;
    }

    private async Task<IReadOnlyList<Ticket>> FindManyAsync(
        string sql, object parameters, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<TicketRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToTicket()).Where(visibility.Sees)];
    }
}
