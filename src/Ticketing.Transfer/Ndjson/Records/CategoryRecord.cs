using System.Text.Json.Serialization;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A category of a project.</summary>
internal sealed record CategoryRecord : ExportRecord
{
    public required string Project { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDefault { get; init; }

    public required bool IsActive { get; init; }
}
