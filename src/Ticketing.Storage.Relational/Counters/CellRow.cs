using Ticketing.Counters;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>What is added to a row of <c>ticketing_counter_cells</c>.</summary>
internal sealed record CellRow(
    string Tenant, string Project, long Cube, long StatusCategory, string Status, string Value, long Amount)
{
    public static CellRow Of(string tenant, CubeCell cell, long amount) => new(
        tenant, CounterRow.ToKey(cell.Project), (long)cell.Cube, (long)cell.StatusCategory, cell.Status, CounterRow.ToKey(cell.Value),
        amount);
}
