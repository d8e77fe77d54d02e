using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>A field of which a ticket has several values: the keys of a kind.</summary>
public sealed class KeyField : TicketField
{
    internal KeyField(string key, LocalizedText name, TicketKeyKind keys, FieldKind kind = FieldKind.Text)
        : base(key, name, kind)
    {
        Keys = keys;
        IsOptional = true;
        AllowsNone = true;
    }

    /// <summary>The kind of the keys.</summary>
    public TicketKeyKind Keys { get; }

    /// <summary>Its values on a ticket.</summary>
    public EquatableSet Of(Ticket ticket) => ticket.KeysOf(Keys);

    internal override bool IsOn(Ticket ticket) => Of(ticket).Count > 0;
}
