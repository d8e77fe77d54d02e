using System.Text.Json.Serialization;
using Ticketing.Commands;

namespace Ticketing.Desk;

/// <summary>How what merges left is kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MergeRecord))]
internal sealed partial class MergeJson : JsonSerializerContext;
