using System.Text.Json.Serialization;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>What a help desk is set up with beside its tickets, under an id of its own.</summary>
internal abstract record SettingRecord : ExportRecord
{
    [JsonPropertyOrder(-2)]
    public required string Id { get; init; }

    [JsonPropertyOrder(-1)]
    public required string Name { get; init; }
}
