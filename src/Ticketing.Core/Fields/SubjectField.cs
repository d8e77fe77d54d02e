using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>What of the host's own a ticket is about; the query language asks for it as <c>order/42</c>.</summary>
public sealed class SubjectField : TicketField
{
    internal SubjectField(string key, LocalizedText name)
        : base(key, name, FieldKind.Text)
    {
    }

    internal override bool IsOn(Ticket ticket) => ticket.Subjects.Any();
}
