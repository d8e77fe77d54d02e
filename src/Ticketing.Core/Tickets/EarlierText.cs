namespace Ticketing.Tickets;

/// <summary>
/// What a comment said before it was edited or deleted. Stores keep it beside the texts, so that nothing which reads texts meets it.
/// </summary>
/// <param name="Text">
/// What it said, who had written that and when. Its number is the version of the event that rewrote or deleted the comment.
/// </param>
/// <param name="Comment">The number of the comment.</param>
public sealed record EarlierText(TicketText Text, int Comment);
