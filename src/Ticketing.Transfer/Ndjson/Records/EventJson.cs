using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>An event in the form that stores keep.</summary>
[JsonConverter(typeof(EventJsonConverter))]
internal sealed record EventJson(TicketEvent Value);
