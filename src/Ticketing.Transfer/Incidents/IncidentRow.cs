namespace Ticketing.Transfer.Incidents;

/// <summary>A row of the log: the incident as it was after a change. What the source leaves open (<c>?</c>) is null.</summary>
internal sealed record IncidentRow
{
    public required long Line { get; init; }

    public required string Number { get; init; }

    public required string State { get; init; }

    public required string Revision { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string? UpdatedBy { get; init; }

    public string? OpenedBy { get; init; }

    public string? Caller { get; init; }

    public string? Category { get; init; }

    public string? Subcategory { get; init; }

    public string? Symptom { get; init; }

    public string? Priority { get; init; }

    public string? Group { get; init; }

    public string? AssignedTo { get; init; }

    public int Reassignments { get; init; }

    public int Reopens { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The other facts, labelled for people; read for the first row of an incident alone.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];
}
