using System.Data.Common;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>A ticket's row as plain values, read by hand.</summary>
internal readonly struct TicketValues(DbDataReader reader)
{
    public readonly long Id = reader.GetInt64(0);
    public readonly string Tenant = reader.GetString(1);
    public readonly long Version = reader.GetInt64(2);
    public readonly string Project = reader.GetString(3);
    public readonly string Title = reader.GetString(4);
    public readonly long? Description = Number(reader, 5);
    public readonly string Workflow = reader.GetString(6);
    public readonly long WorkflowVersion = reader.GetInt64(7);
    public readonly string Status = reader.GetString(8);
    public readonly long StatusCategory = reader.GetInt64(9);
    public readonly long Priority = reader.GetInt64(10);
    public readonly string Category = reader.GetString(11);
    public readonly string? Team = Text(reader, 12);
    public readonly string? Assignee = Text(reader, 13);
    public readonly string Requester = reader.GetString(14);
    public readonly string Creator = reader.GetString(15);
    public readonly string? Organisation = Text(reader, 16);
    public readonly long CreatedAt = reader.GetInt64(17);
    public readonly long UpdatedAt = reader.GetInt64(18);
    public readonly long? ResolvedAt = Number(reader, 19);
    public readonly string? ResolvedBy = Text(reader, 20);
    public readonly long? ClosedAt = Number(reader, 21);
    public readonly long? DueAt = Number(reader, 22);
    public readonly string? ExternalRef = Text(reader, 23);
    public readonly string Tags = reader.GetString(24);
    public readonly string AccessKeys = reader.GetString(25);
    public readonly long Reassignments = reader.GetInt64(26);
    public readonly long Reopens = reader.GetInt64(27);

    private static string? Text(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    private static long? Number(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);
}
