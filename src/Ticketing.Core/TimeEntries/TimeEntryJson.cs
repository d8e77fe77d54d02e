using System.Text.Json.Serialization;

namespace Ticketing.TimeEntries;

/// <summary>How time entries are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TimeEntry))]
[JsonSerializable(typeof(Estimate))]
[JsonSerializable(typeof(WorkTimer))]
internal sealed partial class TimeEntryJson : JsonSerializerContext;
