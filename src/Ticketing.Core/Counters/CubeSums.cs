using System.Runtime.InteropServices;

namespace Ticketing.Counters;

/// <summary>
/// Adds up tickets, or changes of them, into the cells of all cubes: the one place that says which figures a ticket is a part of.
/// Not thread-safe.
/// </summary>
public sealed class CubeSums
{
    private static readonly CounterCube[] Cubes = Enum.GetValues<CounterCube>();

    private readonly Dictionary<CubeCell, long> sums = [];

    /// <summary>The cells whose sum is not 0.</summary>
    public IEnumerable<KeyValuePair<CubeCell, long>> Cells => sums.Where(cell => cell.Value != 0);

    /// <summary>Adds to every figure that tickets of the cell are a part of.</summary>
    public void Add(TicketCell cell, long amount)
    {
        foreach (var cube in Cubes)
        {
            var value = cell.ValueIn(cube);
            Add(new CubeCell(cell.Project, cube, cell.StatusCategory, cell.Status, value), amount);
            Add(new CubeCell(null, cube, cell.StatusCategory, cell.Status, value), amount);
        }
    }

    /// <summary>Adds to one figure.</summary>
    public void Add(CubeCell cell, long amount) => CollectionsMarshal.GetValueRefOrAddDefault(sums, cell, out _) += amount;

    /// <summary>Where figures are not what they must be, by project, cube, status and value.</summary>
    /// <param name="counted">What a store's figures are.</param>
    /// <param name="actual">What they must be.</param>
    public static IReadOnlyList<CounterDifference> Compare(CubeSums counted, CubeSums actual)
    {
        var differences = new List<CounterDifference>();
        foreach (var (cell, sum) in counted.Cells)
        {
            var right = actual.sums.GetValueOrDefault(cell);
            if (sum != right)
                differences.Add(new(cell, sum, right));
        }

        differences.AddRange(actual.Cells.Where(cell => counted.sums.GetValueOrDefault(cell.Key) == 0)
            .Select(cell => new CounterDifference(cell.Key, 0, cell.Value)));
        return
        [
            .. differences.OrderBy(difference => difference.Cell.Project, StringComparer.Ordinal)
                .ThenBy(difference => difference.Cell.Cube)
                .ThenBy(difference => difference.Cell.Status, StringComparer.Ordinal)
                .ThenBy(difference => difference.Cell.StatusCategory)
                .ThenBy(difference => difference.Cell.Value, StringComparer.Ordinal),
        ];
    }
}
