namespace Ticketing.Webhooks;

/// <summary>What became of one event for one webhook. Immutable.</summary>
/// <param name="Number">1 for the first of the webhook, and so on.</param>
/// <param name="Id">What the receiver knows it by: <c>webhook-id</c>. The same each time it is sent.</param>
/// <param name="Type">What it tells of.</param>
/// <param name="At">When that happened, in UTC.</param>
public sealed record WebhookDelivery(long Number, string Id, string Type, DateTimeOffset At)
{
    /// <summary>The reason of those whose owner may not know of it any more.</summary>
    public const string NoRight = "noRight";

    /// <summary>The reason of those whose webhook was switched off before they were sent.</summary>
    public const string SwitchedOff = "switchedOff";

    /// <summary>The ticket; null for a test, and where the reader does not see it.</summary>
    public long? Ticket { get; init; }

    /// <summary>How far it came.</summary>
    public WebhookDeliveryState State { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was last sent or withheld, in UTC; null before.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>How long the last attempt took.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>Why it was withheld (<see cref="NoRight"/>, <see cref="SwitchedOff"/>) or the last attempt failed; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>What was last sent; null when nothing was, and where the reader may not see what is in it.</summary>
    public WebhookRequest? Request { get; init; }

    /// <summary>What was last answered; null for nothing, and where the reader does not see the request.</summary>
    public WebhookResponse? Response { get; init; }
}
