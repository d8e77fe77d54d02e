using Dapper;
using Ticketing.Access;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Feed;

/// <summary>
/// Follows the events of a tenant. Where one writes at a time an event's number is its place: none is ever put before one that can be
/// read already.
/// </summary>
internal sealed class DapperEventFeed(IRelationalDatabase database) : IEventFeed
{
    private const int MostInList = 500;

    public async Task<EventPage> ReadAsync(EventPosition after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var connection = await database.OpenAsync(cancellationToken);
        // The limit bounds what is looked at, so a page costs the same however little of it may be seen.
        var rows = (await connection.QueryAsync<EventRow>(new CommandDefinition(
            EventSql.Feed, new { visibility.Tenant, After = after.Sequence, Limit = limit }, cancellationToken: cancellationToken))).AsList();
        if (rows.Count == 0)
            return new([], after);

        var tickets = new Dictionary<long, Ticket>();
        foreach (var ids in rows.Select(row => row.TicketId).Distinct().Chunk(MostInList))
        {
            var found = await connection.QueryAsync<TicketRow>(new CommandDefinition(
                TicketSql.FindMany, new { visibility.Tenant, Ids = ids }, cancellationToken: cancellationToken));
            foreach (var row in found)
                tickets.Add(row.Id, row.ToTicket());
        }

        return new(
            [.. rows.Where(row => MayRead(row, tickets[row.TicketId], visibility)).Select(ToFeedEvent)],
            new(0, rows[^1].Position));
    }

    private static bool MayRead(EventRow row, Ticket ticket, Visibility visibility) =>
        row.Internal != 0 ? visibility.ReadsInternal(ticket) : visibility.Sees(ticket);

    private static FeedEvent ToFeedEvent(EventRow row) => new(new(0, row.Position), new(row.TicketId), row.ToRecorded());
}
