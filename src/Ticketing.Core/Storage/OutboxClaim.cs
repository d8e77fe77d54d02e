namespace Ticketing.Storage;

/// <summary>Asks for messages that are due, to deliver them.</summary>
/// <param name="Channel">The channel, of all tenants.</param>
/// <param name="At">Now, in UTC: messages that are due by then.</param>
/// <param name="Lease">How long they are the caller's alone, unless he renews it.</param>
/// <param name="Limit">How many at most; 1 to 1,000.</param>
public sealed record OutboxClaim(string Channel, DateTimeOffset At, TimeSpan Lease, int Limit)
{
    /// <summary>How many messages for one receiver the caller delivers at once, those of <see cref="Running"/> included.</summary>
    /// <value>Default: as many as there are.</value>
    public int ReceiverLimit { get; init; } = int.MaxValue;

    /// <summary>How many the caller is delivering already, by receiver.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, int> Running { get; init; } = new Dictionary<string, int>();
}
