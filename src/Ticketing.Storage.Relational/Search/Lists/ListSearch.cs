using System.Data.Common;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text.Statements;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Finds tickets in an order of time or of a field: a page is merged from short range scans of indexes.</summary>
internal sealed class ListSearch(IRelationalDatabase database, ListLimits limits)
{
    private const int LookupCost = 4;

    // A ticket that is examined in the order asked for costs as much as two that are read whole: its keys are looked up.
    private const int OrderedCost = 2;

    private readonly ValueStatistics values = new(database.Dialect);
    private readonly PlanCache plans = new(database.Dialect);

    public Task<TicketHits> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => SearchAsync(connection, request, visibility, token), cancellationToken);

    public Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => CountAsync(connection, where, cap, visibility, token), cancellationToken);

    public Task<FoundCells> CountCellsAsync(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => CountCellsAsync(connection, where, cubes, most, visibility, token), cancellationToken);

    /// <summary>A page on an open connection.</summary>
    public async Task<TicketHits> SearchAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var begun = await BeginAsync(connection, request, visibility, ListBudget.OfPage, cancellationToken);
        return begun.Reached is null
            ? begun
            : await GoOnAsync(connection, request, visibility, begun, Needed(begun, request, ListBudget.OfPage), cancellationToken);
    }

    /// <summary>
    /// How many tickets have to be looked at in the order asked for until a page is full that stopped early, as those tell that were found;
    /// more than may be, where none was.
    /// </summary>
    public static long Needed(TicketHits begun, TicketSearchRequest request, int rows) =>
        begun.Count == 0 ? long.MaxValue : (long)rows * request.Limit / begun.Count;

    /// <summary>A page as far as its first rows fill it.</summary>
    public async Task<TicketHits> BeginAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, int rows, CancellationToken cancellationToken)
    {
        var statements = await PageAsync(connection, request, visibility, rows, cancellationToken);
        var hits = new List<TicketHit>();
        var reached = await ReadAsync(connection, statements, hits, request.Limit, cancellationToken);
        return new(hits, reached);
    }

    /// <summary>
    /// The same page, where the first rows did not fill it: what is asked for is read whole and sorted, where that is less than what is
    /// needed in its order; else it is looked for there.
    /// </summary>
    public async Task<TicketHits> GoOnAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, TicketHits begun, long needed,
        CancellationToken cancellationToken)
    {
        List<TicketHit> hits = [.. begun];
        var reached = begun.Reached;
        // What is not far is there sooner than a better way is found; a ticket whose keys are looked up takes as long as several.
        if (needed <= limits.Near / (1 + (LookupCost * (request.Where is { } where ? WantedKeyLookups.Of(where) : 0))))
            await TurnAsync((int)Math.Max(needed * limits.Reserve, ListBudget.OfPage));
        if (reached is null)
            return new(hits);
        if (await WriteSortedAsync(connection, request, visibility, Math.Min(needed, limits.MostSorted), cancellationToken) is { } sorted)
        {
            hits.Clear();
            await ReadAsync(connection, sorted, hits, request.Limit, cancellationToken);
            return new(hits);
        }

        for (var rows = 0; reached is not null && !(request.MayStop && rows >= limits.MostExamined); rows += limits.Turn)
            await TurnAsync(limits.Turn);
        return new(hits, reached);

        async Task TurnAsync(int rows)
        {
            var from = request.IsBackward ? request with { Before = reached } : request with { After = reached };
            // What is rare is not asked for again and again: nothing is kept.
            var turn = await WritePageAsync(connection, from, visibility, rows, cancellationToken);
            reached = await ReadAsync(connection, Prefixed(turn), hits, request.Limit, cancellationToken);
        }
    }

    private async Task<TicketCount> CountAsync(
        DbConnection connection, Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var statements = plans.Find(ListCacheKey.Of(where, cap, visibility, values))
            ?? await WriteCountAsync(connection, where, cap, visibility, cancellationToken);
        if (statements.Texts is not [var sql])
            return new(0, IsExact: true);
        await using var command = SearchCommand.New(connection, sql, statements.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var found = (int)reader.GetInt64(0);
        var areAll = reader.GetInt64(1) != 0;
        return new(Math.Min(found, cap), found <= cap && areAll);
    }

    private async Task<FoundCells> CountCellsAsync(
        DbConnection connection, Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility,
        CancellationToken cancellationToken)
    {
        var statements = plans.Find(ListCacheKey.Of(where, cubes, most, visibility, values))
            ?? await WriteCellsAsync(connection, where, cubes, most, visibility, cancellationToken);
        if (statements.Texts is not [var sql])
            return FoundCells.None;
        var (cells, found, examined) = await CellSql.ReadAsync(connection, sql, statements.Parameters, cancellationToken);
        return new(cells, found <= most && examined <= statements.Budget);
    }

    // Where a bounded list stopped before the page was full; null when it did not.
    private static async Task<SortPosition?> ReadAsync(
        DbConnection connection, SearchStatements statements, List<TicketHit> hits, int most, CancellationToken cancellationToken)
    {
        foreach (var sql in statements.Texts)
        {
            var reached = await ReadAsync(connection, sql, statements.Parameters, hits, most, cancellationToken);
            if (reached is not null || hits.Count == most)
                return reached;
        }

        return null;
    }

    private static async Task<SortPosition?> ReadAsync(
        DbConnection connection, string sql, SqlParameters parameters, List<TicketHit> hits, int most, CancellationToken cancellationToken)
    {
        await using var command = SearchCommand.New(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var isBounded = reader.FieldCount > TicketRow.ColumnCount + 1;
        SortPosition? last = null;
        while (hits.Count < most && await reader.ReadAsync(cancellationToken))
        {
            var hit = SearchCommand.HitOf(reader);
            // Behind the last row that was examined not every branch has come to the same ticket.
            if (last is not null && hit.After.Id != last.Id)
                break;
            var mark = isBounded ? reader.GetInt64(TicketRow.ColumnCount + 1) : FoundRow.Hit;
            if (mark != FoundRow.Last && (hits.Count == 0 || hits[^1].After.Id != hit.After.Id))
                hits.Add(hit);
            if (mark != FoundRow.Hit)
                last = hit.After;
        }

        return hits.Count < most ? last : null;
    }

    private async Task<SearchStatements> PageAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, int rows, CancellationToken cancellationToken)
    {
        var texts = request.Where is { ContainsText: true } ? new TextCacheKey(database.Dialect, visibility) : null;
        if (plans.Find(Key()) is { } known)
            return known;
        var written = await WritePageAsync(connection, request, visibility, rows, cancellationToken);
        // Values may have been counted for it. Their counts are in the key: the plan is none for values that more tickets have.
        return plans.Add(Key(), written);

        (string, List<object>)? Key() => ListCacheKey.Of(request, visibility, values, rows, texts);
    }

    private async Task<SearchStatements> WritePageAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, int rows, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(database.Dialect);
        var list = new ListSql(database.Dialect, parameters, visibility, request.Where, request.Sort.Field);
        var order = new TicketOrderSql(request, database.Dialect, parameters);
        var plan = await PlanAsync(connection, list, request.Sort.Field, visibility, cancellationToken);
        // What was once counted because its tickets are rare in this order is not looked for in it again.
        if (!plan.IsCheap && list.SortedPlanner(CountOf(visibility)).Known() is { } sorted
            && sorted.SortedRows <= Math.Min(OrderedCost * plan.EstimatedRows, limits.MostSorted))
            plan = sorted;
        return new([.. list.Pages(plan with { PageRows = rows }, order, request.Limit)], parameters, rows);
    }

    // What is asked for, read whole and sorted; null when that is too much.
    private async Task<SearchStatements?> WriteSortedAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, long most, CancellationToken cancellationToken)
    {
        var planner = NewList(out _).SortedPlanner(CountOf(visibility));
        for (var limit = Math.Min(limits.FirstCount, most); limit > 0; limit = limit < most ? Math.Min(limit * limits.CountStep, most) : 0)
        {
            foreach (var uncounted in planner.Uncounted())
            {
                var counting = NewList(out var counted);
                foreach (var (scan, count) in await RangeCounts.ReadAsync(
                    connection, database.Dialect, counting, uncounted, limit, counted, cancellationToken))
                {
                    planner.Learn(scan, count);
                    if (planner.ValueOf(scan) is { } of)
                        values.Learn(visibility.Tenant, of.Column, of.Value, count);
                }

                if (planner.Choose(most) is not { } plan)
                    continue;
                var list = NewList(out var parameters);
                var order = new TicketOrderSql(request, database.Dialect, parameters);
                return Prefixed(new([.. list.Pages(plan, order, request.Limit)], parameters, Budget: 0));
            }
        }

        return null;

        ListSql NewList(out SqlParameters parameters)
        {
            parameters = new(database.Dialect);
            return new(database.Dialect, parameters, visibility, request.Where, request.Sort.Field);
        }
    }

    private SearchStatements Prefixed(SearchStatements statements) =>
        statements with { Texts = [.. statements.Texts.Select(database.Dialect.Prefix.Rewrite)] };

    private async Task<SearchStatements> WriteCountAsync(
        DbConnection connection, Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(database.Dialect);
        var list = new ListSql(database.Dialect, parameters, visibility, where, null);
        var plan = await PlanAsync(connection, list, null, visibility, cancellationToken);
        var statements = new SearchStatements(list.Count(plan, cap) is { } sql ? [sql] : [], parameters, plan.CountBudget);
        return plans.Add(ListCacheKey.Of(where, cap, visibility, values), statements);
    }

    private async Task<SearchStatements> WriteCellsAsync(
        DbConnection connection, Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility,
        CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(database.Dialect);
        var list = new ListSql(database.Dialect, parameters, visibility, where, null);
        var plan = await PlanAsync(connection, list, null, visibility, cancellationToken);
        var statements = new SearchStatements(list.Cells(plan, cubes, most) is { } sql ? [sql] : [], parameters, plan.CountBudget);
        return plans.Add(ListCacheKey.Of(where, cubes, most, visibility, values), statements);
    }

    private Func<ListColumn, string, ValueCount?> CountOf(Visibility visibility) =>
        (column, value) => values.Of(visibility.Tenant, column, value);

    private async Task<ListPlan> PlanAsync(
        DbConnection connection, ListSql list, TicketField? sort, Visibility visibility, CancellationToken cancellationToken)
    {
        var planner = list.Planner(CountOf(visibility));
        var plan = planner.Choose(sort);
        // Only a list that may be expensive is worth counting how many tickets its values have.
        if (plan.IsCheap || planner.MissingStatistics().ToList() is not { Count: > 0 } missing)
            return plan;
        await values.CollectAsync(connection, visibility.Tenant, missing, cancellationToken);
        return planner.Choose(sort);
    }
}
