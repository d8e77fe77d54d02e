namespace Ticketing.Storage.EfCore.Model;

/// <summary>A row of <c>ticketing_counter_pending</c>. Counters are read and written beneath EF Core: here they only are in the model.</summary>
internal sealed record CounterPendingEntity(
    string Tenant,
    long Figure,
    long? Bucket,
    string Project,
    string Status,
    long StatusCategory,
    string Category,
    long Priority,
    string? Team,
    string? Assignee,
    long Amount)
{
    public long Number { get; init; }
}

/// <summary>A row of <c>ticketing_counter_cells</c>.</summary>
internal sealed record CounterCellEntity(string Tenant, string Project, long Cube, long StatusCategory, string Status, string Value, long Amount);

/// <summary>A row of <c>ticketing_counter_repairs</c>.</summary>
internal sealed record CounterRepairEntity(string Tenant, long Repairs);
