namespace Ticketing.Notifications.Slack.Messages;

/// <summary>A link that stands below a message as a button, which asks nothing of the host.</summary>
/// <param name="Name">What it is: <c>open</c>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Link">Where it leads.</param>
internal sealed record MessageButton(string Name, string Label, string Link);
