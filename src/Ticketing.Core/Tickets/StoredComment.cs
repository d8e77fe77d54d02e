namespace Ticketing.Tickets;

/// <summary>A comment with the place that it has in the store, whoever asks.</summary>
/// <param name="Text">The comment, by its stored number.</param>
/// <param name="InternalsBefore">How many internal events came before it: so much lower is its number for who may not know of them.</param>
public sealed record StoredComment(TicketText Text, int InternalsBefore);
