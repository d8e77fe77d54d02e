using Ticketing.Counters;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>A row of <c>ticketing_counter_pending</c> as it is written.</summary>
internal sealed record PendingRow(
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
    public static PendingRow Of(string tenant, CounterDelta delta) => new(
        tenant,
        (long)delta.Figure,
        UnixMicroseconds.Of(delta.Bucket),
        delta.Cell.Project,
        delta.Cell.Status,
        (long)delta.Cell.StatusCategory,
        delta.Cell.Category,
        (long)delta.Cell.Priority,
        delta.Cell.Team,
        delta.Cell.Assignee,
        delta.Amount);
}
