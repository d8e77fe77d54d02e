using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

internal sealed class EquatableSetJsonConverter : JsonConverter<EquatableSet>
{
    public override EquatableSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("A list of strings is expected.");
        var members = new List<string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
            members.Add(reader.GetString()!);
        return reader.TokenType is JsonTokenType.EndArray
            ? new EquatableSet(members)
            : throw new JsonException("A list of strings is expected.");
    }

    public override void Write(Utf8JsonWriter writer, EquatableSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var member in value)
            writer.WriteStringValue(member);
        writer.WriteEndArray();
    }
}
