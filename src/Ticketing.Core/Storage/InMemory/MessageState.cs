namespace Ticketing.Storage.InMemory;

/// <summary>A message and how far it came.</summary>
internal sealed record MessageState(long Number, OutboxMessage Message)
{
    public OutboxState State { get; init; } = OutboxState.Waiting;

    public DateTimeOffset DueAt { get; init; } = Message.NotBefore;

    public int Attempts { get; init; }

    public long? Lease { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public MessageState After(WorkOutcome outcome) => this with
    {
        State = outcome.State,
        DueAt = outcome.State == OutboxState.Waiting ? outcome.At : DueAt,
        Attempts = Attempts - (outcome.Counts ? 0 : 1),
        Lease = null,
        Reason = outcome.Reason,
        DoneAt = outcome.State == OutboxState.Done ? outcome.At : null,
    };

    public StoredMessage Show() => new(Number, Message.Id, Message.Channel, State, Attempts)
    {
        Receiver = Message.Receiver,
        Lane = Message.Lane,
        NotBefore = Message.NotBefore,
        DueAt = DueAt,
        IsClaimed = Lease is not null,
        Reason = Reason,
        DoneAt = DoneAt,
    };
}
