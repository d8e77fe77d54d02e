using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Tickets;

/// <summary>
/// A text or an event of a ticket: both in one row, because EF Core can put two queries into one journey only as one result.
/// </summary>
/// <param name="IsText">Whether it is a text.</param>
/// <param name="Number">The text's number, the event's version.</param>
/// <param name="Form">The text's kind; of an event, whether it was imported.</param>
/// <param name="Content">The text's body, the event's payload.</param>
/// <param name="ByUser">Whose it is.</param>
/// <param name="At">When.</param>
/// <param name="InternalsBefore">How many internal comments came before.</param>
internal sealed record PartRow(bool IsText, long Number, long Form, string Content, string ByUser, long At, long InternalsBefore)
{
    public TextRow ToText(TicketId ticket) => new(ticket.Value, Number, Form, Content, ByUser, At, InternalsBefore);

    // Internal ones were not read where they may not be known of.
    public EventRow ToEvent() => new(0, 0, 0, Number, At, ByUser, Content, Form, 0, InternalsBefore);
}
