using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.Notifications.Preferences;

/// <summary>A choice as it is stored: wanted or not as true and false, which is what there was before digests.</summary>
internal sealed class ChoiceConverter : JsonConverter<NotificationChoice>
{
    private const string Digest = "digest";

    public override NotificationChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.False => NotificationChoice.Off,
            JsonTokenType.True => NotificationChoice.AtOnce,
            JsonTokenType.String when reader.ValueTextEquals(Digest) => NotificationChoice.Digest,
            _ => throw new JsonException("A choice is true, false or \"digest\"."),
        };

    public override void Write(Utf8JsonWriter writer, NotificationChoice value, JsonSerializerOptions options)
    {
        if (value is NotificationChoice.Digest)
            writer.WriteStringValue(Digest);
        else
            writer.WriteBooleanValue(value is NotificationChoice.AtOnce);
    }
}
