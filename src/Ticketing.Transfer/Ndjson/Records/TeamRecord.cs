namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A team.</summary>
internal sealed record TeamRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }
}
