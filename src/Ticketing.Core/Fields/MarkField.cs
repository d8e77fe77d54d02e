using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>Whether something holds of a ticket now that is a key of <see cref="TicketKeyKind.Mark"/>.</summary>
public sealed class MarkField : TicketField
{
    internal MarkField(string key, LocalizedText name, string mark)
        : base(key, name, FieldKind.YesNo)
    {
        Mark = mark;
        Property = $"is{char.ToUpperInvariant(key[0])}{key[1..]}";
    }

    /// <summary>The key.</summary>
    public string Mark { get; }

    /// <summary>Whether it holds of a ticket.</summary>
    public bool Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Marks.Contains(Mark);
    }

    internal override bool IsOn(Ticket ticket) => Of(ticket);
}
