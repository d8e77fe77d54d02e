using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
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

    public async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var list = new ListSql(database.Dialect, parameters, visibility, request.Where);
        var order = new TicketOrderSql(request, database.Dialect, parameters);
        await using var connection = await database.OpenAsync(cancellationToken);
        var plan = await PlanAsync(connection, list, request.Sort.Field, visibility, cancellationToken);
        var hits = new List<TicketHit>();
        foreach (var sql in list.Pages(plan, order, request.Limit))
        {
            hits.AddRange((await SearchCommand.ReadHitsAsync(connection, sql, parameters, cancellationToken)).Take(request.Limit - hits.Count));
            if (hits.Count == request.Limit)
                break;
        }

        return hits;
    }

    public async Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters();
        var list = new ListSql(database.Dialect, parameters, visibility, where);
        await using var connection = await database.OpenAsync(cancellationToken);
        var plan = await PlanAsync(connection, list, null, visibility, cancellationToken);
        if (list.Count(plan, cap, CountBudget) is not var (sql, most))
            return new(0, IsExact: true);
        await using var command = SearchCommand.New(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var found = Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture);
        var examined = Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture);
        return new(Math.Min(found, cap), found <= cap && examined < most);
    }

    private async Task<ListPlan> PlanAsync(
        DbConnection connection, ListSql list, SortField? sort, Visibility visibility, CancellationToken cancellationToken)
    {
        var planner = new ListPlanner(list.Ways, list.Conditions, (column, value) => sizes.Of(visibility.Tenant, column, value));
        var plan = planner.Choose(sort);
        // An everyday list is as good as its index: only a doubtful one is worth asking how many tickets its values have.
        if (plan.IsEveryday || planner.Unknown().ToList() is not { Count: > 0 } unknown)
            return plan;
        await sizes.LearnAsync(connection, visibility.Tenant, unknown, cancellationToken);
        return planner.Choose(sort);
    }
}
