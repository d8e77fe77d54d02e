namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// What a message says, before it has the form of a chat. Texts are plain and bounded, in the reader's language. Immutable.
/// </summary>
/// <param name="Events">What happened, each with when it did.</param>
/// <param name="More">That more happened; null when that is all.</param>
/// <param name="Title">The ticket's number and title.</param>
/// <param name="Link">The ticket's page.</param>
/// <param name="Facts">Some facts of the ticket, by their labels, which end in a colon.</param>
/// <param name="Buttons">Where to go, the ticket first.</param>
internal sealed record TicketMessage(
    IReadOnlyList<(string Sentence, string When)> Events, string? More, string Title, string Link,
    IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<MessageButton> Buttons)
{
    /// <summary>All of it in a line.</summary>
    public string Headline => $"{Title}: {Events[0].Sentence}";
}
