using Ticketing.Time;

namespace Ticketing.Storage;

/// <summary>How an attempt ended: with the work done, to be tried again, or parked.</summary>
public sealed record WorkOutcome
{
    private const int LongestReason = 500;

    private WorkOutcome(OutboxState state, DateTimeOffset at, string? reason)
    {
        State = state;
        At = at.ToUtcMicroseconds();
        // What others say may be a page of HTML.
        Reason = reason?.Length > LongestReason ? reason[..LongestReason] : reason;
    }

    /// <summary>What the work is from now on.</summary>
    public OutboxState State { get; }

    /// <summary>Now; of what is to be tried again, when. In UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why it is not done, for administrators: at most 500 characters, no secrets.</summary>
    public string? Reason { get; }

    /// <summary>Whether the attempt is counted.</summary>
    public bool Counts { get; private init; } = true;

    /// <summary>It is done.</summary>
    /// <param name="at">Now.</param>
    public static WorkOutcome Done(DateTimeOffset at) => new(OutboxState.Done, at, null);

    /// <summary>It is to be tried again.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">Why it is not done.</param>
    /// <param name="counts">Whether the attempt is counted: not when nothing was tried.</param>
    public static WorkOutcome Again(DateTimeOffset at, string? reason, bool counts = true) =>
        new(OutboxState.Waiting, at, reason) { Counts = counts };

    /// <summary>It stays where it is until somebody looks at it.</summary>
    /// <param name="at">Now.</param>
    /// <param name="reason">Why.</param>
    public static WorkOutcome Parked(DateTimeOffset at, string reason) => new(OutboxState.Parked, at, reason);
}
