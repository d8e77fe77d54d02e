namespace Ticketing.Notifications.Slack;

/// <summary>Where a message stands: what later ones answer to. Immutable.</summary>
/// <param name="Channel">The conversation's id: of a direct message <c>D…</c>, also where it was sent to a person.</param>
/// <param name="Timestamp">The message's <c>ts</c>, which is its id in the conversation.</param>
public sealed record SlackPost(string Channel, string Timestamp);
