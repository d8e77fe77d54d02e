using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Counting;

/// <summary>Compares the cells of tickets found with those tickets.</summary>
internal static class CellRecount
{
    private static readonly CounterCube[] Cubes = Enum.GetValues<CounterCube>();

    /// <summary>Expects that just these tickets are counted, in each cube.</summary>
    public static async Task ExpectCellsAsync(
        this Scene scene, string what, Criterion? where, Visibility visibility, IReadOnlyCollection<Ticket> expected)
    {
        var found = await scene.On.Search.CountCellsAsync(where, Cubes, 1000, visibility, scene.Token);
        Expect.That(found.AreAll, $"The cells for {what} are not all.");
        foreach (var cube in Cubes)
            Expect.Same(Recount.Cells(expected, cube), found.Cells[cube], $"The cells by {cube} for {what}");
    }

    /// <summary>Expects of a count of some that they are among the tickets found, and that they are as many as they may be.</summary>
    public static async Task ExpectSomeCellsAsync(
        this Scene scene, string what, Criterion? where, int most, Visibility visibility, IReadOnlyCollection<Ticket> all)
    {
        var found = await scene.On.Search.CountCellsAsync(where, Cubes, most, visibility, scene.Token);
        Expect.Equal(all.Count <= most, found.AreAll, $"Whether the cells for {what}, up to {most} of {all.Count}, are all");
        foreach (var cube in Cubes)
        {
            var right = Recount.Cells(all, cube).ToDictionary(cell => cell with { Count = 1 }, cell => cell.Count);
            foreach (var cell in found.Cells[cube])
                Expect.That(
                    cell.Count <= right.GetValueOrDefault(cell with { Count = 1 }),
                    $"The cells by {cube} for {what}, up to {most}: too many in {cell}.");
            Expect.Equal(
                Math.Min(most, all.Count),
                found.Cells[cube].Sum(cell => cell.Count),
                $"The tickets in the cells by {cube} for {what}, up to {most}");
        }
    }
}
