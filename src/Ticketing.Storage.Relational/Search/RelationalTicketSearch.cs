using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Finds tickets: a page is merged from one short stretch of an index for each way in which the actor sees tickets.</summary>
internal sealed class RelationalTicketSearch(IRelationalDatabase database) : ITicketSearch
{
    private const int MostAtOnce = 1000;

    public async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, MostAtOnce, nameof(request));
        if (request.Sort.Field is SortField.Relevance && request.Where is not { ContainsText: true })
            throw new ArgumentException("Only a search with free text has an order of relevance.", nameof(request));

        var parameters = new SqlParameters();
        if (PageSql(request, visibility, parameters) is not { } sql)
            return [];
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = NewCommand(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hits = new List<TicketHit>();
        while (await reader.ReadAsync(cancellationToken))
        {
            double? key = reader.IsDBNull(TicketRow.ColumnCount) ? null : Convert.ToDouble(reader.GetValue(TicketRow.ColumnCount), CultureInfo.InvariantCulture);
            var ticket = TicketRow.Read(reader).ToTicket();
            hits.Add(new(ticket, new(key, ticket.Id.Value)));
        }

        return hits;
    }

    public async Task<int> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        var parameters = new SqlParameters();
        if (CountSql(where, cap, visibility, parameters) is not { } sql)
            return 0;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = NewCommand(connection, sql, parameters);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    /// <summary>The statement for a page; null when it is empty whatever is stored.</summary>
    internal string? PageSql(TicketSearchRequest request, Visibility visibility, SqlParameters parameters)
    {
        var search = new TicketSearchSql(database.Dialect, parameters, visibility, request.Where);
        var order = new TicketOrderSql(request, parameters);
        var limit = parameters.Add((long)request.Limit);
        var byBranch = search.Split.Text is null && !order.IsRelevance;
        var selects = byBranch ? search.ByBranch(order, limit).Select(select => $"select id, sort_key from ({select}) b").ToList()
            : search.Split.Text is null ? search.ByScore().ToList()
            : search.ByText(order.IsRelevance ? null : order.Key).ToList();
        if (selects.Count == 0)
            return null;

        // A ticket in two branches is one hit. Its score can differ between them: the best counts.
        var merged = order.IsRelevance && selects.Count > 1
            ? $"select id, max(sort_key) as sort_key from ({string.Join("\nunion all\n", selects)}) a group by id"
            : string.Join("\nunion\n", selects);
        return
            $"""
            select {TicketRow.Columns}, h.sort_key
            from (
            select id, sort_key from ({merged}) m
            {(!byBranch && order.Behind() is { } behind ? $"where {behind}" : "")}
            order by {order.OfResult()}
            limit {limit}) h
            join ticketing_tickets t on t.id = h.id
            order by {order.OfResult("h.")}
            """;
    }

    private string? CountSql(Criterion? where, int cap, Visibility visibility, SqlParameters parameters)
    {
        var search = new TicketSearchSql(database.Dialect, parameters, visibility, where);
        var limit = parameters.Add(cap + 1L);
        var selects = search.Split.Text is null
            ? search.IdsByBranch(limit).ToList()
            : search.ByText("0").Select(select => $"select id from ({select}) b limit {limit}").ToList();
        return selects.Count == 0
            ? null
            : $"""
              select count(*) from (
              select id from ({string.Join("\nunion\n", selects.Select(select => $"select id from ({select}) b"))}) m
              limit {limit}) c
              """;
    }

    private static DbCommand NewCommand(DbConnection connection, string sql, SqlParameters parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Values are bound; the text is made of constants and names of parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        parameters.BindTo(command);
        return command;
    }
}
