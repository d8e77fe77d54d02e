namespace Ticketing.Webhooks;

/// <summary>What a host says of webhooks. Read once at start.</summary>
public sealed class WebhookOptions
{
    /// <summary>
    /// Whether a webhook may lead to addresses that are not public: this machine, private networks, those of a provider's own services.
    /// Whoever may register webhooks could then reach them through the host.
    /// </summary>
    /// <value>Default false.</value>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether a webhook may lead to an address without encryption.</summary>
    /// <value>Default false.</value>
    public bool AllowHttp { get; set; }

    /// <summary>How long a receiver has to answer, from looking up its name to the end of its answer.</summary>
    /// <value>Default 15 seconds; 1 to 45 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// After how long without a delivery that got through a webhook is switched off. It also takes ten failed attempts, so that one that is
    /// hardly ever told anything is not switched off by two.
    /// </summary>
    /// <value>Default 5 days; 1 hour to 90 days.</value>
    public TimeSpan SwitchOffAfter { get; set; } = TimeSpan.FromDays(5);

    /// <summary>How long a secret that was replaced signs beside the new one.</summary>
    /// <value>Default 1 day; 0 to 30 days.</value>
    public TimeSpan SecretOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many webhooks a tenant may have.</summary>
    /// <value>Default 100; 1 to 200.</value>
    public int Most { get; set; } = 100;

    /// <summary>How many of the last deliveries of a webhook are kept for people to look at.</summary>
    /// <value>Default 200; 10 to 1,000.</value>
    public int LogLength { get; set; } = 200;
}
