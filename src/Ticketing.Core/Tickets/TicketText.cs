namespace Ticketing.Tickets;

/// <summary>
/// A description or a comment's body: the one place where it is stored. Events refer to it by its number, so that erasing
/// it changes no event.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Number">The version of the event that brought it: unique in its ticket, known before it is stored.</param>
/// <param name="Kind">Description, public or internal comment.</param>
/// <param name="Body">Markdown; as it was typed.</param>
/// <param name="By">Who wrote it (user id).</param>
/// <param name="At">When.</param>
public sealed record TicketText(TicketId Ticket, int Number, TextKind Kind, string Body, string By, DateTimeOffset At);
