using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>A ticket's number as a JSON number.</summary>
internal sealed class TicketIdJsonConverter : JsonConverter<TicketId>
{
    public override TicketId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var id) && id > 0
            ? new(id)
            : throw new JsonException("The number of a ticket is expected.");

    public override void Write(Utf8JsonWriter writer, TicketId value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
