using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>What the items of a kind on a ticket amount to, in minutes; 0 where it has none.</summary>
public sealed class AmountField : TicketField
{
    internal AmountField(string key, LocalizedText name, string items)
        : base(key, name, FieldKind.Duration)
    {
        Items = items;
        AllowsNone = true;
    }

    /// <summary>The name of the kind.</summary>
    public string Items { get; }

    /// <summary>The amount on a ticket, as far as whoever reads it may know of the items.</summary>
    public long Of(Ticket ticket) => ticket.Items[Items].Amount;

    internal override bool IsOn(Ticket ticket) => Of(ticket) > 0;
}
