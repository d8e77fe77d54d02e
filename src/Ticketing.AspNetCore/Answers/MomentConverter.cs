using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.Answers;

/// <summary>Moments in UTC, to the microsecond: <c>2026-05-01T09:00:00Z</c>. What comes in must say its offset.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    public const string Expectation = "Write a moment with its offset from UTC, such as 2026-05-01T09:00:00Z.";

    public static bool TryParse(string? text, out DateTimeOffset moment)
    {
        moment = default;
        // Without an offset the server's own zone would decide.
        return text is { Length: >= 17 and <= 40 } && text.Contains('T', StringComparison.Ordinal) &&
            (text[^1] is 'Z' || (text[^6] is '+' or '-' && text[^3] is ':')) &&
            DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString(), out var moment) ? moment : throw new JsonException(Expectation);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[32];
        value.UtcDateTime.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
