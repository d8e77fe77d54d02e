using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>Runs every list of <see cref="ListCases"/> and asks how many tickets were examined.</summary>
/// <param name="database">A database with the <see cref="ListSample"/>.</param>
/// <param name="examine">Runs a statement: (tickets examined, tickets found).</param>
/// <param name="costOfCells">What examining a ticket costs where it is added to a cell as well, as it is measured.</param>
/// <param name="oneIn">Of so many orders of a list one is run, the next of the next list.</param>
internal sealed class ListReach(
    IRelationalDatabase database,
    Func<string, SqlParameters, Task<(double Examined, int Found)>> examine,
    double costOfCells = 1,
    int oneIn = 1)
{
    /// <summary>The bar of a list, and its own page.</summary>
    public const int Most = 2000 + Page;

    private const int Page = 26;

    private readonly ValueStatistics statistics = new(database.Dialect);

    /// <summary>The lists of a person that examine more tickets than the bar allows.</summary>
    public async Task<IReadOnlyList<string>> BeyondAsync(string person)
    {
        var visibility = ListCases.People[person];
        var beyond = new List<string>();
        foreach (var (number, (name, where)) in ListCases.Conditions.Concat(ListCases.Hard).Index())
        {
            foreach (var sort in ListCases.Sorts.Where((_, place) => (number + place) % oneIn == 0))
            {
                var parameters = new SqlParameters(database.Dialect);
                var list = new ListSql(database.Dialect, parameters, visibility, where, sort.Field);
                var plan = await PlanAsync(list, sort.Field, visibility);
                var order = new TicketOrderSql(new(where, sort, Page), database.Dialect, parameters);
                var (examined, found) = (0.0, 0);
                foreach (var sql in list.Pages(plan, order, Page).TakeWhile(_ => found < Page))
                {
                    var (rows, more) = await examine(sql, parameters);
                    (examined, found) = (examined + rows, found + more);
                }

                if (examined > Most)
                    beyond.Add($"{name} by {sort}: {examined} for {found}");
            }

            var counted = new SqlParameters(database.Dialect);
            var count = new ListSql(database.Dialect, counted, visibility, where, null);
            if (count.Count(await PlanAsync(count, null, visibility), 1000) is { } countSql
                && (await examine(countSql, counted)).Examined is > Most and var all)
            {
                beyond.Add($"{name} counted: {all}");
            }

            var added = new SqlParameters(database.Dialect);
            var cells = new ListSql(database.Dialect, added, visibility, where, null);
            if (cells.Cells(await PlanAsync(cells, null, visibility), [CounterCube.Category], 1000) is { } cellSql
                && (await examine(cellSql, added)).Examined is var read && read > Most * costOfCells)
            {
                beyond.Add($"{name} by cells: {read}");
            }
        }

        return beyond;
    }

    private async Task<ListPlan> PlanAsync(ListSql list, TicketField? sort, Visibility visibility)
    {
        var planner = list.Planner((column, value) => statistics.Of(visibility.Tenant, column, value));
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var missing = planner.MissingStatistics().ToList();
        if (missing.Count > 0)
            await statistics.CollectAsync(connection, visibility.Tenant, missing, CancellationToken.None);
        return planner.Choose(sort);
    }
}
