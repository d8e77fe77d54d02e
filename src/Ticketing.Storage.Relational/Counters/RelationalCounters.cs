using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search;
using Ticketing.Workflows;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Reads counters: one statement, and so one moment, over what is folded and what is pending.</summary>
internal sealed class RelationalCounters(IRelationalDatabase database) : ICounters
{
    public async Task<IReadOnlyList<CounterCell>> ReadAsync(CounterRequest request, CancellationToken cancellationToken)
    {
        if (request.Projects is { Count: 0 })
            return [];
        var parameters = new SqlParameters();
        var sql = CounterSql.Cells(
            request.Cube,
            request.Projects is null ? "c.project = ''" : IsIn("c.project", request.Projects, parameters),
            request.Projects is null ? "1 = 1" : IsIn("d.project", request.Projects, parameters));
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = BoundCommand.New(connection, null, sql)
            .With("@tenant", request.Tenant)
            .With("@cube", (long)request.Cube)
            .With("@least", (long)request.Least)
            .With("@most", (long)request.Most);
        parameters.BindTo(command);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var cells = new List<CounterCell>();
        while (await reader.ReadAsync(cancellationToken))
            cells.Add(new((StatusCategory)reader.GetInt64(0), reader.GetString(1), CounterRow.FromKey(reader.GetString(2)), reader.GetInt64(3)));
        return cells;
    }

    private string IsIn(string column, IReadOnlyCollection<string> projects, SqlParameters parameters) => projects.Count == 1
        ? $"{column} = {parameters.Add(projects.First())}"
        : database.Dialect.IsIn(column, parameters.AddList(projects));
}
