using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>That somebody works on a ticket just now. He has one at most.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Since">Since when, in UTC.</param>
public sealed record WorkTimer([property: JsonConverter(typeof(TicketIdJsonConverter))] TicketId Ticket, DateTimeOffset Since);
