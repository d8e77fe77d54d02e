using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>
/// What becomes of work after an attempt. Pure. Between twelve attempts lie 10 seconds at first, then three times as long each time, no
/// more than 6 hours: about 27 hours in all.
/// </summary>
internal static class RetryRules
{
    private const double Factor = 3;
    private const double Spread = 0.4;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>How long to wait after a failed attempt.</summary>
    /// <param name="attempts">How many there were, this one included; at least 1.</param>
    /// <param name="jitter">
    /// By chance, from 0 to 1: those that failed together do not come again together. It makes a fifth more or less.
    /// </param>
    public static TimeSpan DelayAfter(int attempts, double jitter)
    {
        // Beyond it the power is no number of seconds any more.
        var exponent = Math.Clamp(attempts - 1, 0, 20);
        var delay = Math.Min(First.TotalSeconds * Math.Pow(Factor, exponent), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (1 - (Spread / 2) + (Spread * Math.Clamp(jitter, 0, 1))));
    }

    /// <summary>The outcome of an attempt; null when the handler settled it himself.</summary>
    /// <param name="delivery">What the handler answered.</param>
    /// <param name="attempts">How many there were, this one included.</param>
    /// <param name="dueAt">When the work was due first.</param>
    /// <param name="now">Now.</param>
    /// <param name="most">How many attempts there may be.</param>
    /// <param name="jitter">By chance, from 0 to 1.</param>
    public static WorkOutcome? OutcomeOf(
        Delivery delivery, int attempts, DateTimeOffset dueAt, DateTimeOffset now, int most, double jitter) => delivery switch
        {
            { Result: DeliveryResult.Settled } => null,
            { Result: DeliveryResult.Delivered } => WorkOutcome.Done(now),
            { Result: DeliveryResult.Rejected } => WorkOutcome.Parked(now, delivery.Reason!),
            { At: { } at } when now - dueAt < Patience => WorkOutcome.Again(at > now ? at : now, delivery.Reason, counts: false),
            _ when attempts >= most => WorkOutcome.Parked(now, delivery.Reason!),
            { At: { } at } => WorkOutcome.Again(at > now ? at : now, delivery.Reason),
            _ => WorkOutcome.Again(now + DelayAfter(attempts, jitter), delivery.Reason),
        };
}
