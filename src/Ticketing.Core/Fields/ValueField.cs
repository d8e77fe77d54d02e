using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>A field with a meaning of its own.</summary>
/// <typeparam name="T">What its values are.</typeparam>
public sealed class ValueField<T> : TicketField
{
    private readonly Func<Ticket, T> of;

    internal ValueField(string key, LocalizedText name, FieldKind kind, Func<Ticket, T> of)
        : base(key, name, kind) => this.of = of;

    /// <summary>Where a value stands in the order; null for a field that has none.</summary>
    internal Func<T, double>? Place { get; init; }

    /// <summary>Its value on a ticket.</summary>
    public T Of(Ticket ticket) => of(ticket);

    internal override double? PlaceOf(Ticket ticket) => Place?.Invoke(of(ticket));
}
