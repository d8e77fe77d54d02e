using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>The JSON of the lines: strict when read, the same bytes whenever the same thing is written.</summary>
internal static class ExportJson
{
    private static readonly ExportJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // The file is no HTML; people read it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });

    public static void Write(Utf8JsonWriter writer, ExportRecord record) => JsonSerializer.Serialize(writer, record, Context.ExportRecord);

    /// <summary>Reads a line.</summary>
    /// <returns>The record; null with a reason when the line is none.</returns>
    public static ExportRecord? Read(ReadOnlySpan<byte> line, out (string? Property, string Reason) fault)
    {
        fault = default;
        try
        {
            if (JsonSerializer.Deserialize(line, Context.ExportRecord) is { } record)
                return record;
            fault = (null, "A JSON object is expected, not null.");
        }
        catch (JsonException error)
        {
            fault = (error.Path is null or "$" ? null : Property(error.Path), Sentence(error));
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            // An unknown kind of record, or text that is not Unicode, is not always reported as a fault of the JSON.
            fault = (null, Sentence(error));
        }

        return null;
    }

    private static string Property(string path) => path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    // What the reader says of the text is for people; what the serializer says beyond that is for programmers, and names types of ours.
    private static string Sentence(Exception error) => (error.InnerException as JsonException ?? error).Message switch
    {
        var text when After(text, "properties including: ") is { } missing => $"There is no {missing}",
        var text when After(text, "type discriminator id ") is { } kind => $"There is no kind {kind}",
        var text when text.Contains("type discriminator", StringComparison.Ordinal) =>
            "What it is stands first and is missing: 'record' in a line, 'type' in an event.",
        var text when text.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such property.",
        var text when text.Contains("null values", StringComparison.Ordinal) => "This must not be null.",
        var text when text.Contains("could not be converted", StringComparison.Ordinal) => "A value of another kind is expected here.",
        var text when text.Contains(nameof(Ticketing), StringComparison.Ordinal) || text.Contains("metadata", StringComparison.Ordinal) =>
            "This is not acceptable here.",
        var text => Plain(text),
    };

    private static string? After(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? null : Plain(text[(start + words.Length)..]);
    }

    // Without the place, which is told apart.
    private static string Plain(string text)
    {
        foreach (var place in new[] { " Path: ", " LineNumber: " })
        {
            var end = text.IndexOf(place, StringComparison.Ordinal);
            text = end < 0 ? text : text[..end];
        }

        return RowTexts.Shorten(text.ReplaceLineEndings(" "), 300);
    }
}

[JsonSerializable(typeof(ExportRecord))]
internal sealed partial class ExportJsonContext : JsonSerializerContext;
