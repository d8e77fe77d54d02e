using Ticketing.Texts;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_texts</c>.</summary>
internal sealed record TextRow(long TicketId, long Number, long Kind, string Body, string ByUser, long At)
{
    public string? Tenant { get; init; }

    public static TextRow Of(string tenant, TicketText text) =>
        new(text.Ticket.Value, text.Number, (long)text.Kind, text.Body, text.By, UnixMicroseconds.Of(text.At)) { Tenant = tenant };

    public TicketText ToText() => new(new(TicketId), (int)Number, (TextKind)Kind, Body, ByUser, UnixMicroseconds.ToTime(At));
}
