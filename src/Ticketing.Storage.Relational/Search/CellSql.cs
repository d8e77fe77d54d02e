using System.Data.Common;
using System.Globalization;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Counters;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Adds up tickets found by cells: for each cube in the same tickets, whose rows are read once.</summary>
internal static class CellSql
{
    /// <summary>The columns that are counted by, of a ticket <c>t</c>.</summary>
    public static string OfTicket(IReadOnlyCollection<CounterCube> cubes) =>
        string.Join(", ", Columns(cubes).Select(column => $"t.{column}"));

    /// <summary>The same of a table that has got them from there.</summary>
    public static string OfFound(IReadOnlyCollection<CounterCube> cubes) => string.Join(", ", Columns(cubes));

    /// <summary>The statement.</summary>
    /// <param name="cubes">By what.</param>
    /// <param name="tables">What comes behind <c>with</c>; among it <c>f</c>, the tickets to be counted with their columns.</param>
    /// <param name="found">A select of how many there are, the ones left out included.</param>
    /// <param name="examined">A select of how many were examined.</param>
    public static string Statement(IReadOnlyCollection<CounterCube> cubes, string tables, string found, string examined)
    {
        var counts = cubes.Select(cube => string.Create(
            CultureInfo.InvariantCulture,
            $"""

            union all
            select {(int)cube}, f.status_category, f.status, {CounterSql.ValueIn(cube, "f")}, count(*)
            from f
            group by f.status_category, f.status, f.{CounterSql.Column(cube)}
            """));
        return
            $"""
            with {tables}
            select 0, ({examined}), '', '', ({found}){string.Concat(counts)}
            """;
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>The cells, and how many tickets fit and how many were examined.</returns>
    public static async Task<(ILookup<CounterCube, CounterCell> Cells, long Found, long Examined)> ReadAsync(
        DbConnection connection, string sql, SqlParameters parameters, CancellationToken cancellationToken)
    {
        await using var command = SearchCommand.New(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (found, examined) = (0L, 0L);
        var cells = new List<(CounterCube Cube, CounterCell Cell)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (cube, category, count) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(4));
            if (cube == 0)
            {
                (found, examined) = (count, category);
            }
            else
            {
                cells.Add((
                    (CounterCube)cube,
                    new((StatusCategory)category, reader.GetString(2), CounterRow.FromKey(reader.GetString(3)), count)));
            }
        }

        return (cells.ToLookup(one => one.Cube, one => one.Cell), found, examined);
    }

    private static IEnumerable<string> Columns(IReadOnlyCollection<CounterCube> cubes) =>
        cubes.Select(CounterSql.Column).Prepend("status").Prepend("status_category");
}
