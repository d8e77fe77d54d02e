using System.Text.Json.Serialization;

namespace Ticketing.Bulk;

/// <summary>How runs are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(BulkRun))]
[JsonSerializable(typeof(BulkChunk))]
[JsonSerializable(typeof(string))]
internal sealed partial class BulkJson : JsonSerializerContext;
