namespace Ticketing.Notifications.Slack;

/// <summary>Where a ticket's thread begins in a conversation, as it is stored. Immutable.</summary>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Channel">The conversation as Slack answered it.</param>
/// <param name="Timestamp">The <c>ts</c> of the first message.</param>
internal sealed record SlackThread(long Ticket, string Channel, string Timestamp);
