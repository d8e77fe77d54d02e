namespace Ticketing.Dispatch;

/// <summary>What a handler answers of a message or an alarm. Immutable.</summary>
public sealed record Delivery
{
    private Delivery(DeliveryResult result) => Result = result;

    /// <summary>It is done.</summary>
    public static Delivery Delivered { get; } = new(DeliveryResult.Delivered);

    /// <summary>It is done, and a commit of the handler's settled it: nothing more is written about it.</summary>
    public static Delivery Settled { get; } = new(DeliveryResult.Settled);

    /// <summary>How the attempt ended.</summary>
    public DeliveryResult Result { get; }

    /// <summary>When to try again, in UTC; null when the dispatcher chooses.</summary>
    public DateTimeOffset? At { get; private init; }

    /// <summary>Why it is not done.</summary>
    public string? Reason { get; private init; }

    /// <summary>It failed and may succeed later.</summary>
    /// <param name="reason">Why, for administrators: one line, no secrets.</param>
    /// <param name="at">
    /// When to try again, as the receiver said (<c>Retry-After</c>), in UTC. Such an attempt is not counted for a day after the work was
    /// due: a receiver that says when it has time is not away. Null: later and later, until there were as many attempts as there may be
    /// (<see cref="TicketingOptions.WorkAttempts"/>).
    /// </param>
    public static Delivery Again(string reason, DateTimeOffset? at = null) => new(DeliveryResult.Again) { Reason = reason, At = at };

    /// <summary>It failed and will not succeed by trying again: it is parked at once, until an administrator sends it again.</summary>
    /// <param name="reason">Why, for administrators: one line, no secrets.</param>
    public static Delivery Rejected(string reason) => new(DeliveryResult.Rejected) { Reason = reason };
}
