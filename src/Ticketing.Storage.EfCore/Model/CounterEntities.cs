namespace Ticketing.Storage.EfCore.Model;

/// <summary>
/// A row of <c>ticketing_counter_cells</c>. Counters are read and written beneath EF Core: here they only are in the model.
/// </summary>
internal sealed record CounterCellEntity(
    string Tenant, string Project, long Cube, long StatusCategory, string Status, string Value, long Amount);

/// <summary>A row of <c>ticketing_counter_repairs</c>.</summary>
internal sealed record CounterRepairEntity(string Tenant, long Repairs);
