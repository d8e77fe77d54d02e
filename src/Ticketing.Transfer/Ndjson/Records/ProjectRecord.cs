using System.Text.Json.Serialization;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A project.</summary>
internal sealed record ProjectRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Workflow { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AsksWhoStarts { get; init; }

    /// <summary>Said of one that is retired; null for true.</summary>
    public bool? IsActive { get; init; }
}
