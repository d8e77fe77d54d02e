using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>A field that is compared as text, exactly.</summary>
public sealed class TextField : TicketField
{
    private readonly Func<Ticket, string?> of;

    internal TextField(string key, LocalizedText name, Func<Ticket, string?> of, FieldKind kind = FieldKind.Text)
        : base(key, name, kind) => this.of = of;

    /// <summary>Whether its values are keys, which people may write otherwise.</summary>
    public bool IsKey { get; internal init; }

    /// <summary>Its value on a ticket; null when it has none.</summary>
    public string? Of(Ticket ticket) => of(ticket);

    internal override bool IsOn(Ticket ticket) => of(ticket) is not null;
}
