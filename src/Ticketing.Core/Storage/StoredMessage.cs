namespace Ticketing.Storage;

/// <summary>A message of the outbox as administrators see it: without what it says, which is between sender and receiver.</summary>
/// <param name="Number">Its place in the order in which messages were stored.</param>
/// <param name="Id">What receivers know it by.</param>
/// <param name="Channel">Who delivers it.</param>
/// <param name="State">How far it came.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record StoredMessage(long Number, string Id, string Channel, OutboxState State, int Attempts)
{
    /// <summary>Who gets it; null where the channel knows.</summary>
    public string? Receiver { get; init; }

    /// <summary>The lane in which it waits for others.</summary>
    public string? Lane { get; init; }

    /// <summary>When it might leave first, in UTC.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>When it is tried next, in UTC; while somebody delivers it, when his lease ends.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Whether somebody is delivering it.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>Why the last attempt failed, it is parked, or was dropped.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was delivered or dropped, in UTC.</summary>
    public DateTimeOffset? DoneAt { get; init; }
}
