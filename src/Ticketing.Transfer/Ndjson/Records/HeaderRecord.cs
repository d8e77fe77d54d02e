namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>The first line: what the file is.</summary>
internal sealed record HeaderRecord : ExportRecord
{
    public const string Ours = "ticketing";
    public const int Newest = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }
}
