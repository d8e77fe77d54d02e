using Ticketing.Access;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Items;

/// <summary>Reads what tickets have several of.</summary>
internal sealed class RelationalTicketItems(IRelationalDatabase database) : ITicketItems
{
    private const int MostAtOnce = 1000;

    public async Task<TicketItem?> FindAsync(
        TicketId ticket, string kind, string key, Visibility visibility, CancellationToken cancellationToken)
    {
        var statement = new ItemStatement(database.Dialect, kind, visibility);
        var found = await ReadAsync(statement, statement.OfTicket(ticket, key, null, 1), cancellationToken);
        return found is [var only] ? only.Item : null;
    }

    public async Task<IReadOnlyList<TicketItem>> ListAsync(
        TicketId ticket, string kind, string? after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        var statement = new ItemStatement(database.Dialect, kind, visibility);
        return (await ReadAsync(statement, statement.OfTicket(ticket, null, after, limit), cancellationToken))
            .ConvertAll(found => found.Item);
    }

    public async Task<IReadOnlyList<FoundItem>> SearchAsync(
        ItemQuery query, FoundItem? after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        var statement = new ItemStatement(database.Dialect, query.Kind, visibility);
        return await ReadAsync(statement, statement.Page(query, after, limit), cancellationToken);
    }

    public async Task<ItemSum> SumAsync(ItemQuery query, int most, Visibility visibility, CancellationToken cancellationToken)
    {
        var statement = new ItemStatement(database.Dialect, query.Kind, visibility);
        var sql = database.Dialect.Prefix.Rewrite(statement.Sum(query, most));
        var (count, amount) = await database.ReadAsync(
            async (connection, token) => (await SearchCommand.New(connection, sql, statement.Parameters)
                .ReadAsync(row => ((int)row.GetInt64(0), row.GetInt64(1)), token))[0],
            cancellationToken);
        return new(Math.Min(count, most), amount, IsExact: count <= most);
    }

    private Task<List<FoundItem>> ReadAsync(ItemStatement statement, string sql, CancellationToken cancellationToken) => database.ReadAsync(
        (connection, token) => SearchCommand.New(connection, database.Dialect.Prefix.Rewrite(sql), statement.Parameters)
            .ReadAsync(ItemRow.Read, token),
        cancellationToken);
}
