using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

internal sealed class TicketKeyKindJsonConverter : JsonConverter<TicketKeyKind>
{
    public override TicketKeyKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? new(reader.GetString()!) : throw new JsonException("The name of a kind is expected.");

    public override void Write(Utf8JsonWriter writer, TicketKeyKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
