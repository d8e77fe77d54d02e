using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>The other tickets with which a ticket is linked; the query language asks for their numbers.</summary>
public sealed class LinkField : TicketField
{
    internal LinkField(string key, LocalizedText name, string? end)
        : base(key, name, FieldKind.Ticket)
    {
        End = end;
    }

    /// <summary>What the ticket is to them: <c>blocks</c>; null for whatever it is.</summary>
    public string? End { get; }

    internal override bool IsOn(Ticket ticket) => ticket.Links.Any(link => End is null || link.End == End);
}
