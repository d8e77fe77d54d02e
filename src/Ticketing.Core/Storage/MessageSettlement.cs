namespace Ticketing.Storage;

/// <summary>What became of a claimed message: <see cref="ClaimedMessage.Settle"/>.</summary>
public sealed record MessageSettlement : Settlement
{
    internal MessageSettlement(string tenant, long number, long lease, WorkOutcome outcome)
        : base(tenant, lease, outcome) => Number = number;

    /// <summary>The message's number.</summary>
    public long Number { get; }

    /// <summary>The lane in which others may wait for it.</summary>
    public string? Lane { get; internal init; }
}
