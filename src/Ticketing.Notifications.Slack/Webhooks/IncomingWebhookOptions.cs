namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>
/// Where incoming webhooks may be: set by the configuration's section <c>Ticketing:IncomingWebhooks</c>, and then by code. Read once at
/// start.
/// </summary>
public sealed class IncomingWebhookOptions
{
    /// <summary>The section of the configuration: <c>Ticketing:IncomingWebhooks</c>.</summary>
    public const string Section = "Ticketing:IncomingWebhooks";

    /// <summary>
    /// The hosts that may be written to: whoever manages a project types an address, and this keeps it from being one within your network.
    /// A name stands for itself (<c>chat.example.com</c>), with a port where it is not that of https (<c>chat.example.com:8443</c>);
    /// <c>*.example.com</c> stands for all names below it. Addresses take https, or http on this machine.
    /// </summary>
    /// <value>
    /// Default <c>hooks.slack.com</c>, <c>*.logic.azure.com</c> and <c>*.api.powerplatform.com</c> (workflows of Microsoft Teams). What the
    /// configuration has is added.
    /// </value>
    public IList<string> Hosts { get; } = ["hooks.slack.com", "*.logic.azure.com", "*.api.powerplatform.com"];

    /// <summary>How long a receiver has to answer.</summary>
    /// <value>Default 10 seconds; 1 to 50 seconds, because a delivery that takes a minute has failed.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
