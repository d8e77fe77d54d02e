using System.Collections.Concurrent;
using System.Data.Common;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Reads counters: one statement, and so one moment, over what is folded and what is pending.</summary>
internal sealed class RelationalCounters : ICounters
{
    private readonly IRelationalDatabase database;

    // By the cube, and whether there are none, one or several projects and values: a dozen or two.
    private readonly ConcurrentDictionary<(CounterCube Cube, int Projects, int Values), string> texts = [];
    private readonly Func<(CounterCube, int, int), string> write;

    public RelationalCounters(IRelationalDatabase database)
    {
        this.database = database;
        write = shape => Write(database.Dialect, shape);
    }

    public async Task<IReadOnlyList<CounterCell>> ReadAsync(CounterRequest request, CancellationToken cancellationToken)
    {
        if (request.Projects is { Count: 0 } || request.Values is { Count: 0 })
            return [];
        var (projects, values) = (Many(request.Projects), Many(request.Values));
        var sql = texts.GetOrAdd((request.Cube, projects, values), write);
        return await database.ReadAsync((connection, token) => ReadAsync(connection, sql, request, token), cancellationToken);
    }

    private static async Task<IReadOnlyList<CounterCell>> ReadAsync(
        DbConnection connection, string sql, CounterRequest request, CancellationToken cancellationToken)
    {
        await using var command = BoundCommand.New(connection, null, sql)
            .With("@tenant", request.Tenant)
            .With("@cube", (long)request.Cube)
            .With("@least", (long)request.Least)
            .With("@most", (long)request.Most);
        if (request.Projects is not null)
            command.With("@projects", Bound(request.Projects));
        if (request.Values is not null)
            command.With("@values", Bound(request.Values));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, areApart: request.Projects is null or { Count: 1 }, cancellationToken);
    }

    // Of one scope each cell is kept once: there is nothing to be added up when nothing is pending.
    private static async Task<IReadOnlyList<CounterCell>> ReadAsync(DbDataReader reader, bool areApart, CancellationToken cancellationToken)
    {
        var cells = new List<CounterCell>();
        while (await reader.ReadAsync(cancellationToken))
        {
            cells.Add(new(
                (StatusCategory)reader.GetInt64(0), reader.GetString(1), CounterRow.FromKey(reader.GetString(2)), reader.GetInt64(3)));
            areApart &= reader.GetInt32(4) == 0;
        }

        return areApart ? cells : AddUp(cells);
    }

    private static List<CounterCell> AddUp(List<CounterCell> cells)
    {
        var sums = new Dictionary<(StatusCategory, string, string?), CounterCell>(cells.Count);
        foreach (var cell in cells)
        {
            var key = (cell.StatusCategory, cell.Status, cell.Value);
            sums[key] = sums.TryGetValue(key, out var sum) ? sum with { Count = sum.Count + cell.Count } : cell;
        }

        return [.. sums.Values.Where(sum => sum.Count != 0)];
    }

    private static int Many(IReadOnlyCollection<string>? values) => values is null ? 0 : Math.Min(2, values.Count);

    private static string Bound(IReadOnlyCollection<string> values) => values.Count == 1 ? values.First() : JsonList.Of(values);

    private static string Write(RelationalDialect dialect, (CounterCube Cube, int Projects, int Values) shape)
    {
        return dialect.Prefix.Rewrite(CounterSql.Cells(
            shape.Cube,
            (shape.Projects == 0 ? "c.project = ''" : IsIn("c.project", "@projects", shape.Projects)) + AndValues("c.value"),
            (shape.Projects == 0 ? "1 = 1" : IsIn("d.project", "@projects", shape.Projects))
                + AndValues(CounterSql.ValueIn(shape.Cube, "d"))));

        string AndValues(string value) => shape.Values == 0 ? "" : $" and {IsIn(value, "@values", shape.Values)}";
        string IsIn(string column, string name, int many) => many == 1 ? $"{column} = {name}" : dialect.IsIn(column, name);
    }
}
