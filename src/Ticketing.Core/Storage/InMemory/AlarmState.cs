namespace Ticketing.Storage.InMemory;

/// <summary>An alarm and what became of it so far.</summary>
internal sealed record AlarmState(string Kind, string Key, DateTimeOffset SetFor, string Payload)
{
    public DateTimeOffset DueAt { get; init; } = SetFor;

    public bool IsParked { get; init; }

    public int Attempts { get; init; }

    public long? Lease { get; init; }

    public string? Reason { get; init; }

    /// <summary>Null when it is done.</summary>
    public AlarmState? After(WorkOutcome outcome) => outcome.State == OutboxState.Done ? null : this with
    {
        IsParked = outcome.State == OutboxState.Parked,
        DueAt = outcome.State == OutboxState.Waiting ? outcome.At : DueAt,
        Attempts = Attempts - (outcome.Counts ? 0 : 1),
        Lease = null,
        Reason = outcome.Reason,
    };
}
