using System.Text.Json.Serialization;

namespace Ticketing.Attachments;

/// <summary>How attachments are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Attachment))]
internal sealed partial class AttachmentJson : JsonSerializerContext;
