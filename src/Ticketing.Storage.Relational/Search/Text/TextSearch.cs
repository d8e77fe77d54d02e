using System.Globalization;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Finds tickets with free text in the condition.</summary>
internal sealed class TextSearch(IRelationalDatabase database)
{
    private readonly ListSearch lists = new(database);

    public Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var search = new TextSql(database.Dialect, parameters, visibility, request.Where);
        var order = new TicketOrderSql(request, database.Dialect, parameters);
        if (search.Split.Text is null && !order.IsRelevance)
            return lists.SearchAsync(request, visibility, cancellationToken);
        var selects = search.Split.Text is null ? search.ByScore().ToList() : search.ByText(order.IsRelevance ? null : order.Key).ToList();
        return selects.Count == 0
            ? Task.FromResult<IReadOnlyList<TicketHit>>([])
            : SearchCommand.ReadHitsAsync(database, PageSql(order, parameters.Add((long)request.Limit), selects), parameters, cancellationToken);
    }

    public async Task<TicketCount> CountAsync(Criterion where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var search = new TextSql(database.Dialect, parameters, visibility, where);
        if (search.Split.Text is null)
            return await lists.CountAsync(where, cap, visibility, cancellationToken);
        var limit = parameters.Add(cap + 1L);
        var selects = search.ByText("0").Select(select => $"select id from ({select}) limit {limit}").ToList();
        if (selects.Count == 0)
            return new(0, IsExact: true);
        var sql =
            $"""
            select count(*) from (
            select id from ({string.Join("\nunion\n", selects.Select(select => $"select id from ({select})"))})
            limit {limit})
            """;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = SearchCommand.New(connection, sql, parameters);
        var found = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        return new(Math.Min(found, cap), found <= cap);
    }

    // A ticket in two branches is one hit. Its score can differ between them: the best counts.
    private static string PageSql(TicketOrderSql order, string limit, List<string> selects)
    {
        var merged = order.IsRelevance && selects.Count > 1
            ? $"select id, max(sort_key) as sort_key from ({string.Join("\nunion all\n", selects)}) group by id"
            : string.Join("\nunion\n", selects);
        return
            $"""
            select {TicketRow.Columns}, h.sort_key
            from (
            select id, sort_key from ({merged})
            {(order.Behind() is { } behind ? $"where {behind}" : "")}
            order by {order.OfResult()}
            limit {limit}) h
            join ticketing_tickets t on t.id = h.id
            order by {order.OfResult("h.")}
            """;
    }
}
