using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>Events are written in the one form that stores keep, and read strictly: what would be lost on the way is refused.</summary>
internal sealed class EventJsonConverter : JsonConverter<EventJson>
{
    public override EventJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var given = JsonDocument.ParseValue(ref reader);
        TicketEvent ticketEvent;
        try
        {
            ticketEvent = TicketEventJson.Read(given.RootElement.GetRawText());
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException)
        {
            throw new JsonException(error.Message, error);
        }

        using var kept = JsonDocument.Parse(TicketEventJson.Write(ticketEvent));
        foreach (var property in given.RootElement.EnumerateObject())
        {
            if (!kept.RootElement.TryGetProperty(property.Name, out _) && !SaysNothing(property.Value))
                throw new JsonException($"An event of this type has no property '{property.Name}'.");
        }

        return EventRules.Problem(ticketEvent) is { } problem ? throw new JsonException(problem) : new(ticketEvent);
    }

    public override void Write(Utf8JsonWriter writer, EventJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(TicketEventJson.Write(value.Value));

    private static bool SaysNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.Number => value.TryGetInt32(out var number) && number == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
