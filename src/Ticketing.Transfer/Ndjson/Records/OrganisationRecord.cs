namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>An organisation.</summary>
internal sealed record OrganisationRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }
}
