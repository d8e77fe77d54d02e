using System.Data.Common;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Finds tickets without free text: a page is merged from short stretches of indexes.</summary>
internal sealed class ListSearch(IRelationalDatabase database)
{
    // Less than the bar of 2,000: a way with few tickets may be read whole, and sorted, before the budget is up.
    /// <summary>So many rows are looked at for a count, which then says that there may be more.</summary>
    public const int CountBudget = 1400;

    private readonly TicketSizes sizes = new();
    private readonly KeptStatements kept = new();

    public async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var statements = kept.Find(ListShape.Of(request, visibility, sizes)) ?? await WritePageAsync(connection, request, visibility, cancellationToken);
        var hits = new List<TicketHit>(request.Limit);
        foreach (var sql in statements.Texts)
        {
            await SearchCommand.ReadHitsAsync(connection, sql, statements.Parameters, hits, request.Limit, cancellationToken);
            if (hits.Count == request.Limit)
                break;
        }

        return hits;
    }

    public async Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var statements = kept.Find(ListShape.Of(where, cap, CountBudget, visibility, sizes))
            ?? await WriteCountAsync(connection, where, cap, visibility, cancellationToken);
        if (statements.Texts is not [var sql])
            return new(0, IsExact: true);
        await using var command = SearchCommand.New(connection, sql, statements.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var found = (int)reader.GetInt64(0);
        var examined = (int)reader.GetInt64(1);
        var most = (int)reader.GetInt64(2);
        return new(Math.Min(found, cap), found <= cap && examined < most);
    }

    public async Task<FoundCells> CountCellsAsync(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, CancellationToken cancellationToken)
    {
        var budget = Math.Max(CountBudget, most);
        await using var connection = await database.OpenAsync(cancellationToken);
        var statements = kept.Find(ListShape.Of(where, cubes, most, budget, visibility, sizes))
            ?? await WriteCellsAsync(connection, where, cubes, most, budget, visibility, cancellationToken);
        if (statements.Texts is not [var sql])
            return FoundCells.None;
        var (cells, found, examined) = await CellSql.ReadAsync(connection, sql, statements.Parameters, cancellationToken);
        return new(cells, found <= most && examined <= budget);
    }

    private async Task<ListStatements> WritePageAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var list = new ListSql(database.Dialect, parameters, visibility, request.Where);
        var order = new TicketOrderSql(request, database.Dialect, parameters);
        var plan = await PlanAsync(connection, list, request.Sort.Field, visibility, cancellationToken);
        var statements = new ListStatements([.. list.Pages(plan, order, request.Limit)], parameters);
        kept.Keep(ListShape.Of(request, visibility, sizes), statements);
        return statements;
    }

    private async Task<ListStatements> WriteCountAsync(
        DbConnection connection, Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var list = new ListSql(database.Dialect, parameters, visibility, where);
        var plan = await PlanAsync(connection, list, null, visibility, cancellationToken);
        var statements = new ListStatements(list.Count(plan, cap, CountBudget) is { } sql ? [sql] : [], parameters);
        kept.Keep(ListShape.Of(where, cap, CountBudget, visibility, sizes), statements);
        return statements;
    }

    private async Task<ListStatements> WriteCellsAsync(
        DbConnection connection, Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, int budget, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var list = new ListSql(database.Dialect, parameters, visibility, where);
        var plan = await PlanAsync(connection, list, null, visibility, cancellationToken, folds: true);
        var statements = new ListStatements(list.Cells(plan, cubes, most, budget) is { } sql ? [sql] : [], parameters);
        kept.Keep(ListShape.Of(where, cubes, most, budget, visibility, sizes), statements);
        return statements;
    }

    private async Task<ListPlan> PlanAsync(
        DbConnection connection, ListSql list, SortField? sort, Visibility visibility, CancellationToken cancellationToken, bool folds = false)
    {
        var planner = new ListPlanner(list.Ways, list.Conditions, (column, value) => sizes.Of(visibility.Tenant, column, value));
        var plan = planner.Choose(sort, folds);
        // An everyday list is as good as its index: only a doubtful one is worth asking how many tickets its values have.
        if (plan.IsEveryday || planner.Unknown().ToList() is not { Count: > 0 } unknown)
            return plan;
        await sizes.LearnAsync(connection, visibility.Tenant, unknown, cancellationToken);
        return planner.Choose(sort, folds);
    }
}
