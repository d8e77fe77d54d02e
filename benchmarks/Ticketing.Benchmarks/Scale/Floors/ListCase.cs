using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>A list of the bars: as the query language says it, and what that is by hand.</summary>
/// <param name="Operation">What it is called.</param>
/// <param name="Query">The query.</param>
/// <param name="Where">
/// The conditions on a ticket <c>t</c>, where the first argument writes those columns that an index may or may not serve.
/// </param>
/// <param name="Cells">Which folded counters add up to their number; null where none do.</param>
/// <param name="Pending">Which pending ones.</param>
/// <param name="Statuses">What both have in common where they are restricted by statuses alone; null otherwise.</param>
internal sealed record ListCase(
    string Operation, string Query, Func<Func<string, string>, FloorSql, string> Where, string? Cells = null, string? Pending = null,
    string? Statuses = null)
{
    public static IReadOnlyList<ListCase> All { get; } =
    [
        new(Operations.Open, "is:open", (_, _) => "t.status_category < 4", "cube = 1 and status_category < 4", "status_category < 4",
            "status_category < 4"),
        new(
            Operations.ByStatus,
            "status:pending",
            (column, sql) => $"{column("t.status")} = {sql.Bind("pending")} and t.status_category < 4",
            "cube = 1 and status = 'pending'",
            "status = 'pending'",
            "status = 'pending'"),
        new(
            Operations.ByPriority,
            "is:open priority:>=high",
            (column, _) => $"t.status_category < 4 and {column("t.priority")} >= 3",
            "cube = 3 and value in ('high', 'urgent') and status_category < 4",
            "priority >= 3 and status_category < 4"),
        new(
            Operations.ByCategory,
            "category:category-05",
            (column, sql) => $"{column("t.category")} = {sql.Bind("category-05")}",
            "cube = 2 and value = 'category-05'",
            "category = 'category-05'"),
        new(
            Operations.ByAssignee,
            $"assignee:{BenchmarkPeople.Agent}",
            (column, sql) => $"{column("t.assignee")} = {sql.Bind(BenchmarkPeople.Agent)}",
            $"cube = 5 and value = '{BenchmarkPeople.Agent}'",
            $"assignee = '{BenchmarkPeople.Agent}'"),
        new(
            Operations.ByAll,
            $"is:open status:in-progress priority:normal category:category-00 assignee:{BenchmarkPeople.Agent}",
            (column, sql) =>
                $"t.status_category < 4 and {column("t.status")} = {sql.Bind("in-progress")} and {column("t.priority")} = 2 and " +
                $"{column("t.category")} = {sql.Bind("category-00")} and t.assignee = {sql.Bind(BenchmarkPeople.Agent)}"),
        new(Operations.Deep, "", (_, _) => "", "cube = 1", "1 = 1", "1 = 1"),
    ];

    /// <summary>
    /// The fastest statement for it: with the indexes that the database finds for its conditions, or row by row along the order.
    /// </summary>
    public Task<ListFloor> FloorAsync(
        BenchmarkDatabase database, FloorActor actor, int limit, (long At, long Id)? after, CancellationToken cancellationToken)
    {
        var (found, along) = (new FloorSql(database), new FloorSql(database));
        return ListFloor.FastestAsync(
            [
                ListFloor.Newest(found, actor, sql => Where(column => column, sql), limit, after),
                ListFloor.Newest(along, actor, sql => Where(sql.Hidden, sql), limit, after),
            ],
            cancellationToken);
    }
}
