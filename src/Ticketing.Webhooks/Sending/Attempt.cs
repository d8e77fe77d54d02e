namespace Ticketing.Webhooks.Sending;

/// <summary>How it went to send something.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Attempt(WebhookRequest Request, TimeSpan Took)
{
    /// <summary>What was answered; null when nothing was.</summary>
    public WebhookResponse? Response { get; init; }

    /// <summary>When the receiver wants to be asked again, in UTC; null when it did not say.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why nothing was answered, in one line.</summary>
    public string? Fault { get; init; }

    public bool IsDelivered => Response?.Status is >= 200 and < 300;

    public bool IsGone => Response?.Status is 410;

    /// <summary>Why it was not taken, in one line; null when it was.</summary>
    public string? Reason => (Response, IsDelivered) switch
    {
        (_, true) => null,
        (null, _) => Fault ?? "Nothing was answered.",
        ({ Status: >= 300 and < 400 }, _) => $"It answered {Response.Status}: webhooks follow no redirects. Enter the address it leads to.",
        _ => $"It answered {Response.Status}.",
    };
}
