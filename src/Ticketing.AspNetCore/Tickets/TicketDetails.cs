using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A ticket by itself.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TicketDetails : TicketItem
{
    // The document is made from the shape that a serializer could fill.
    public TicketDetails()
    {
    }

    [SetsRequiredMembers]
    private TicketDetails(TicketItem item)
        : base(item)
    {
    }

    [Description("Markdown; null when it has none.")]
    [JsonPropertyOrder(1)]
    public required string? Description { get; init; }

    public static TicketDetails From(TicketWithDescription ticket) => new(TicketItem.From(ticket.Ticket)) { Description = ticket.Description };
}
