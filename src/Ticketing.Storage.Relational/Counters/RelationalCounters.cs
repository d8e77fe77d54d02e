using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search;
using Ticketing.Workflows;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Reads counters: one statement, and so one moment, over what is folded and what is pending.</summary>
internal sealed class RelationalCounters(IRelationalDatabase database) : ICounters
{
    public async Task<IReadOnlyList<CounterCell>> ReadAsync(CounterRequest request, CancellationToken cancellationToken)
    {
        if (request.Projects is { Count: 0 } || request.Values is { Count: 0 })
            return [];
        var parameters = new SqlParameters();
        var sql = CounterSql.Cells(
            request.Cube,
            (request.Projects is null ? "c.project = ''" : IsIn("c.project", request.Projects, parameters)) + AndValues(request, "c.value", parameters),
            (request.Projects is null ? "1 = 1" : IsIn("d.project", request.Projects, parameters)) + AndValues(request, CounterSql.ValueIn(request.Cube, "d"), parameters));
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = BoundCommand.New(connection, null, sql)
            .With("@tenant", request.Tenant)
            .With("@cube", (long)request.Cube)
            .With("@least", (long)request.Least)
            .With("@most", (long)request.Most);
        parameters.BindTo(command);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, areApart: request.Projects is null or { Count: 1 }, cancellationToken);
    }

    // Of one scope each cell is kept once: there is nothing to be added up when nothing is pending.
    private static async Task<IReadOnlyList<CounterCell>> ReadAsync(DbDataReader reader, bool areApart, CancellationToken cancellationToken)
    {
        var cells = new List<CounterCell>();
        while (await reader.ReadAsync(cancellationToken))
        {
            cells.Add(new((StatusCategory)reader.GetInt64(0), reader.GetString(1), CounterRow.FromKey(reader.GetString(2)), reader.GetInt64(3)));
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

    private string AndValues(CounterRequest request, string value, SqlParameters parameters) =>
        request.Values is { } values ? $" and {IsIn(value, values, parameters)}" : "";

    private string IsIn(string column, IReadOnlyCollection<string> values, SqlParameters parameters) => values.Count == 1
        ? $"{column} = {parameters.Add(values.First())}"
        : database.Dialect.IsIn(column, parameters.AddList(values));
}
