using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>A list of the bars: as the query language says it, and what that is by hand.</summary>
/// <param name="Operation">What it is called.</param>
/// <param name="Query">The query.</param>
/// <param name="Where">The conditions on a ticket <c>t</c>, where the first argument writes those columns that an index may or may not serve.</param>
internal sealed record ListCase(string Operation, string Query, Func<Func<string, string>, FloorSql, string> Where)
{
    public static IReadOnlyList<ListCase> All { get; } =
    [
        new(Operations.Open, "is:open", (_, _) => "t.status_category < 4"),
        new(Operations.ByStatus, "status:pending", (column, sql) => $"{column("t.status")} = {sql.Bind("pending")} and t.status_category < 4"),
        new(Operations.ByPriority, "is:open priority:>=high", (column, _) => $"t.status_category < 4 and {column("t.priority")} >= 3"),
        new(Operations.ByCategory, "category:category-05", (column, sql) => $"{column("t.category")} = {sql.Bind("category-05")}"),
        new(Operations.ByAssignee, $"assignee:{BenchmarkPeople.Agent}", (column, sql) => $"{column("t.assignee")} = {sql.Bind(BenchmarkPeople.Agent)}"),
        new(
            Operations.ByAll,
            $"is:open status:in-progress priority:normal category:category-00 assignee:{BenchmarkPeople.Agent}",
            (column, sql) => $"t.status_category < 4 and {column("t.status")} = {sql.Bind("in-progress")} and {column("t.priority")} = 2 and {column("t.category")} = {sql.Bind("category-00")} and t.assignee = {sql.Bind(BenchmarkPeople.Agent)}"),
        new(Operations.Deep, "", (_, _) => ""),
    ];

    /// <summary>The fastest statement for it: with the indexes that the database finds for its conditions, or row by row along the order.</summary>
    public Task<ListFloor> FloorAsync(
        BenchmarkDatabase database, FloorActor actor, int limit, (long At, long Id)? after, CancellationToken cancellationToken)
    {
        var (found, along) = (new FloorSql(database), new FloorSql(database));
        return ListFloor.FastestAsync(
            [
                ListFloor.Newest(found, actor, sql => Where(column => column, sql), limit, after),
                ListFloor.Newest(along, actor, sql => Where(sql.RowByRow, sql), limit, after),
            ],
            cancellationToken);
    }
}
