using System.Globalization;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Finds tickets without free text: a page is merged from one short stretch of an index for each way in which the actor sees tickets.</summary>
internal sealed class ListSearch(IRelationalDatabase database)
{
    public async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var sql = PageSql(request, visibility, parameters);
        return sql is null ? [] : await SearchCommand.ReadHitsAsync(database, sql, parameters, cancellationToken);
    }

    public async Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var limit = parameters.Add(cap + 1L);
        var selects = new ListSql(database.Dialect, parameters, visibility, where).IdsByBranch(limit).ToList();
        if (selects.Count == 0)
            return new(0, IsExact: true);
        var sql =
            $"""
            select count(*) from (
            select id from ({string.Join("\nunion\n", selects.Select(select => $"select id from ({select}) s"))}) u
            limit {limit}) c
            """;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = SearchCommand.New(connection, sql, parameters);
        var found = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        return new(Math.Min(found, cap), found <= cap);
    }

    /// <summary>The statement for a page; null when it is empty whatever is stored.</summary>
    internal string? PageSql(TicketSearchRequest request, Visibility visibility, SqlParameters parameters)
    {
        var order = new TicketOrderSql(request, database.Dialect, parameters);
        var limit = parameters.Add((long)request.Limit);
        var selects = new ListSql(database.Dialect, parameters, visibility, request.Where).ByBranch(order, limit)
            .Select(select => $"select id, sort_key from ({select}) s").ToList();
        // A ticket in two branches is one hit.
        return selects.Count == 0 ? null :
            $"""
            select {TicketRow.Columns}, h.sort_key
            from (
            select id, sort_key from ({string.Join("\nunion\n", selects)}) u
            order by {order.OfResult()}
            limit {limit}) h
            join ticketing_tickets t on t.id = h.id
            order by {order.OfResult("h.")}
            """;
    }
}
