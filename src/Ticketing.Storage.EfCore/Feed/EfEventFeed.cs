using Microsoft.EntityFrameworkCore;
using Ticketing.Access;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.EfCore.Tickets;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Feed;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.EfCore.Feed;

/// <summary>
/// Follows the events of a tenant, in the order of the transactions that wrote them and up to the first that may still commit: none is
/// ever put before one that was handed out.
/// </summary>
internal sealed class EfEventFeed(TicketingContexts contexts) : IEventFeed
{
    private readonly string next = Events(contexts.Database.Dialect, direction: "", limit: "{3}");
    private readonly string last = Events(contexts.Database.Dialect, direction: " desc", limit: "1");

    public Task<EventPage> ReadAsync(EventPosition after, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return contexts.ReadAsync(
            async (context, token) =>
            {
                var rows = await context.Set<NewEventRow>()
                    .FromSqlRaw(next, visibility.Tenant, after.Transaction, after.Sequence, limit)
                    .OrderBy(row => EF.Property<long>(row, TicketingModel.TransactionId))
                    .ThenBy(row => EF.Property<long>(row, TicketingModel.Position))
                    .Select(TicketQueries.Stored)
                    .ToListAsync(token);
                var ids = rows.Select(row => row.TicketId).Distinct().ToList();
                var tickets = await context.Set<TicketRow>()
                    .Where(row => row.Tenant == visibility.Tenant && ids.Contains(row.Id))
                    .ToListAsync(token);
                return FeedPage.Of(after, rows, tickets, visibility);
            },
            cancellationToken);
    }

    public Task<EventPosition> EndAsync(string tenant, CancellationToken cancellationToken)
    {
        var start = EventPosition.Start;
        return contexts.ReadAsync(
            async (context, token) => await context.Set<NewEventRow>()
                .FromSqlRaw(last, tenant, start.Transaction, start.Sequence)
                .Select(TicketQueries.Stored)
                .SingleOrDefaultAsync(token) is { } row ? FeedPage.PositionOf(row) : start,
            cancellationToken);
    }

    // What a row comparison and a snapshot's horizon are, LINQ has no words for.
    private static string Events(RelationalDialect dialect, string direction, string limit) => dialect.Prefix.Rewrite(
        $$"""
        select *
        from ticketing_events e
        where e.tenant = {0} and {{dialect.IsNextEvent("{1}", "{2}")}}
        order by e.transaction_id{{direction}}, e.position{{direction}}
        limit {{limit}}
        """);
}
