using Ticketing.Counters;

namespace Ticketing.Storage;

/// <summary>What a search finds, added up by cells.</summary>
/// <param name="Cells">For each cube asked for its cells, in any order; each ticket is in one of them.</param>
/// <param name="AreAll">Whether all tickets that it finds are in; false: there may be more.</param>
public sealed record FoundCells(ILookup<CounterCube, CounterCell> Cells, bool AreAll)
{
    /// <summary>Of a search that finds nothing.</summary>
    public static FoundCells None { get; } = Of([], [], areAll: true);

    /// <summary>The cells of tickets.</summary>
    /// <param name="tickets">Where they are counted.</param>
    /// <param name="cubes">The cubes asked for.</param>
    /// <param name="areAll">Whether these are all.</param>
    internal static FoundCells Of(IReadOnlyCollection<TicketCell> tickets, IReadOnlyCollection<CounterCube> cubes, bool areAll) => new(
        cubes.Distinct()
            .SelectMany(cube => tickets
                .GroupBy(ticket => (ticket.StatusCategory, ticket.Status, Value: ticket.ValueIn(cube)))
                .Select(cell =>
                    (Cube: cube, Cell: new CounterCell(cell.Key.StatusCategory, cell.Key.Status, cell.Key.Value, cell.Count()))))
            .ToLookup(found => found.Cube, found => found.Cell),
        areAll);
}
