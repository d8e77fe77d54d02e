using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>The one JSON form of events: what stores keep and NDJSON carries. Thread-safe.</summary>
public static class TicketEventJson
{
    private static readonly TicketEventJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // The text goes into a database column and an NDJSON line, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    /// <summary>The event as one line of JSON whose <c>type</c> names it; properties with their default value are left out.</summary>
    public static string Write(TicketEvent ticketEvent) => JsonSerializer.Serialize(ticketEvent, Context.TicketEvent);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no event.</exception>
    public static TicketEvent Read(string json) =>
        JsonSerializer.Deserialize(json, Context.TicketEvent) ?? throw new JsonException("An event is expected, not null.");
}

[JsonSerializable(typeof(TicketEvent))]
internal sealed partial class TicketEventJsonContext : JsonSerializerContext;
