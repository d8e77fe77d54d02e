namespace Ticketing.Webhooks;

/// <summary>Why the help desk switched a webhook off by itself.</summary>
public enum WebhookOffReason
{
    /// <summary>Nothing got through for as long as the host says (<see cref="WebhookOptions.SwitchOffAfter"/>).</summary>
    Failing,

    /// <summary>The receiver answered 410: it is gone for good.</summary>
    Gone,
}
