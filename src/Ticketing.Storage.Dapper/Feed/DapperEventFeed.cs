using System.Data.Common;
using Ticketing.Access;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Feed;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Feed;

/// <summary>
/// Follows the events of a tenant, in the order of the transactions that wrote them and up to the first that may still commit: none is
/// ever put before one that was handed out.
/// </summary>
internal sealed class DapperEventFeed(IRelationalDatabase database) : IEventFeed
{
    public Task<EventPage> ReadAsync(EventPosition after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync((connection, token) => ReadAsync(connection, after, limit, visibility, token), cancellationToken);
    }

    public async Task<EventPosition> EndAsync(string tenant, CancellationToken cancellationToken)
    {
        var start = EventPosition.Start;
        var last = await database.FindAsync<EventRow>(
            EventSql.FeedEnd(database.Dialect),
            new { Tenant = tenant, AfterTransaction = start.Transaction, After = start.Sequence },
            cancellationToken);
        return last is null ? start : FeedPage.PositionOf(last);
    }

    private async Task<EventPage> ReadAsync(
        DbConnection connection, EventPosition after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        var dialect = database.Dialect;
        var rows = await connection.ListAsync<EventRow>(dialect.Command(
            EventSql.Feed(dialect),
            new { visibility.Tenant, AfterTransaction = after.Transaction, After = after.Sequence, Limit = limit },
            cancellationToken));
        if (rows.Count == 0)
            return new([], after);
        var tickets = await connection.ListAsync<TicketRow>(dialect.Command(
            TicketSql.FindMany(dialect),
            new { visibility.Tenant, Ids = JsonList.Of(rows.Select(row => row.TicketId).Distinct()) },
            cancellationToken));
        return FeedPage.Of(after, rows, tickets, visibility);
    }
}
