using Ticketing.Tickets;

namespace Ticketing.Fields;

/// <summary>A field that is a time.</summary>
public sealed class TimeField : TicketField
{
    private readonly Func<Ticket, DateTimeOffset?> of;

    internal TimeField(string key, LocalizedText name, Func<Ticket, DateTimeOffset?> of)
        : base(key, name, FieldKind.Date)
    {
        this.of = of;
        Property = $"{key}At";
    }

    /// <summary>The time on a ticket; null when it has none.</summary>
    public DateTimeOffset? Of(Ticket ticket) => of(ticket);

    internal override bool IsOn(Ticket ticket) => of(ticket) is not null;

    internal override double? PlaceOf(Ticket ticket) =>
        (of(ticket) - DateTimeOffset.UnixEpoch)?.Ticks / TimeSpan.TicksPerMicrosecond;
}
