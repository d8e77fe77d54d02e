namespace Ticketing.Webhooks.Sending;

/// <summary>How a webhook fared of late. Immutable.</summary>
/// <param name="FailingSince">When the first of its failed attempts was since the last delivery that got through, in UTC.</param>
/// <param name="Failures">How many there were since then.</param>
internal sealed record WebhookHealth(DateTimeOffset FailingSince, int Failures)
{
    private const int Fewest = 10;

    /// <summary>After another attempt that failed.</summary>
    /// <param name="before">Before it; null where the last one got through.</param>
    /// <param name="now">Now, in UTC.</param>
    public static WebhookHealth AfterFailure(WebhookHealth? before, DateTimeOffset now) =>
        new(before?.FailingSince ?? now, (before?.Failures ?? 0) + 1);

    /// <summary>Whether it is given up.</summary>
    public bool IsHopeless(DateTimeOffset now, TimeSpan patience) => Failures >= Fewest && now - FailingSince >= patience;
}
