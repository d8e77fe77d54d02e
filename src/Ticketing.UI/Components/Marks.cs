using System.Text;
using Microsoft.AspNetCore.Components;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Components;

/// <summary>
/// The small marks of the interface as fragments. A component of Razor costs kilobytes, which a page with a few of them does not feel and a
/// list with seven in each row does: lists show these, and the components of the same names show the same.
/// </summary>
internal sealed class Marks
{
    public Marks(PageContext context, Labels labels, TimeProvider time) => Writer = new(context, labels, time);

    /// <summary>What writes them, for rows that are put together as text.</summary>
    internal MarkWriter Writer { get; }

    /// <summary>An icon.</summary>
    /// <param name="name">One of the interface's; Lucide's names.</param>
    public RenderFragment Icon(string name) => html => html.AddMarkupContent(0, Writer.Icon(name));

    /// <summary>The dot of a ticket whose last word is that of whoever needs it; nothing of others.</summary>
    public RenderFragment Answered(Ticket ticket) => html => html.AddMarkupContent(0, ticket.IsAnswered ? Writer.Answered : "");

    /// <summary>The hand of a ticket that open ones block.</summary>
    /// <param name="words">Which ones; null for none.</param>
    public RenderFragment Blocked(string? words) => html => html.AddMarkupContent(0, Writer.Blocked(words));

    /// <summary>The clock of a ticket that is past its due time; nothing of others.</summary>
    public RenderFragment Overdue(Ticket ticket) => html => html.AddMarkupContent(0, Writer.Overdue(ticket));

    /// <summary>A status with the dot of its category.</summary>
    /// <param name="workflow">The name of the workflow.</param>
    /// <param name="status">The key of the status.</param>
    /// <param name="category">Its category.</param>
    public RenderFragment Status(string workflow, string status, StatusCategory category) =>
        html => html.AddMarkupContent(0, Writer.Status(workflow, status, category));

    /// <summary>A priority.</summary>
    public RenderFragment Priority(Priority priority) => html => html.AddMarkupContent(0, Writer.Priority(priority));

    /// <summary>A moment in the reader's zone: the time today, the day and time this year, the date before.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="dayOnly">Whether the time of day is left out.</param>
    public RenderFragment Moment(DateTimeOffset at, bool dayOnly = false) => html =>
    {
        var text = new StringBuilder(120);
        Writer.Moment(text, at, dayOnly);
        html.AddMarkupContent(0, text.ToString());
    };

    /// <summary>How long ago a moment was, with when it was beside it; of what is long ago when it was.</summary>
    public RenderFragment Ago(DateTimeOffset at) => html =>
    {
        var text = new StringBuilder(120);
        Writer.Ago(text, at);
        html.AddMarkupContent(0, text.ToString());
    };

    /// <summary>The initials of somebody, whose name stands beside them; the same person has the same colour everywhere.</summary>
    public RenderFragment Avatar(string name) => html => html.AddMarkupContent(0, Writer.Avatar(name));
}
