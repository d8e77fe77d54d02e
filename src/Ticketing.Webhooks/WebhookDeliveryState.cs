namespace Ticketing.Webhooks;

/// <summary>How far a delivery came.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It is to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>The receiver did not take it, and it is not tried again by itself.</summary>
    Failed,

    /// <summary>It was not sent: <see cref="WebhookDelivery.Reason"/> says why.</summary>
    Withheld,
}
