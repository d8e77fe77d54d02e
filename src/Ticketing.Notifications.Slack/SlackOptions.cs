namespace Ticketing.Notifications.Slack;

/// <summary>
/// How Slack is reached: set by the configuration's section <c>Ticketing:Slack</c>, and then by code. Read once at start.
/// </summary>
public sealed class SlackOptions
{
    /// <summary>The section of the configuration: <c>Ticketing:Slack</c>.</summary>
    public const string Section = "Ticketing:Slack";

    /// <summary>Where Slack's methods are: with https, or with http on this machine.</summary>
    /// <value>Default <c>https://slack.com/api/</c>.</value>
    public Uri BaseAddress { get; set; } = new("https://slack.com/api/");

    /// <summary>The bot token of the Slack app. It is in no log and in no message.</summary>
    /// <value>No default: it has to be set.</value>
    public string Token { get; set; } = "";

    /// <summary>How long Slack has to answer a call. A notification makes two: who is it, and the message.</summary>
    /// <value>Default 10 seconds; 1 to 25 seconds, because a delivery that takes a minute has failed.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
