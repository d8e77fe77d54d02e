using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>What is set in custom fields, as an event has it: <c>{"cost":{"kind":"decimal","values":["12.5"]}}</c>.</summary>
internal sealed class FieldValuesJsonConverter : JsonConverter<EquatableDictionary<FieldValue>>
{
    public override EquatableDictionary<FieldValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind is not JsonValueKind.Object)
            throw new JsonException("The fields are an object.");
        var fields = default(EquatableDictionary<FieldValue>);
        foreach (var member in document.RootElement.EnumerateObject())
            fields = fields.With(member.Name, Value(member.Value));
        return fields;
    }

    public override void Write(Utf8JsonWriter writer, EquatableDictionary<FieldValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, set) in value)
        {
            writer.WriteStartObject(field);
            writer.WriteString("kind", CustomFieldKinds.NameOf(set.Kind));
            writer.WriteStartArray("values");
            foreach (var one in set.Values)
                writer.WriteStringValue(one);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static FieldValue Value(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty("kind", out var kind) && kind.ValueKind is JsonValueKind.String
        && CustomFieldKinds.TryRead(kind.GetString()!, out var known)
        && element.TryGetProperty("values", out var values) && values.ValueKind is JsonValueKind.Array
        && values.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String)
            ? new(known, new(values.EnumerateArray().Select(one => one.GetString()!)))
            : throw new JsonException("What is set in a field has a kind that there is, and a list of values.");
}
