using Markdig.Syntax.Inlines;

namespace Ticketing.UI.Texts;

/// <summary>The number of a ticket in a text.</summary>
/// <param name="number">The number.</param>
/// <param name="ticket">The ticket.</param>
internal sealed class TicketNumberInline(long number, NamedTicket ticket) : LeafInline
{
    public long Number => number;

    public NamedTicket Ticket => ticket;
}
