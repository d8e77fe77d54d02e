namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>What of a person only those who manage people may take out or bring in: it opens tickets, or is private.</summary>
internal sealed record UserDetails
{
    public string? Email { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    public string? Organisation { get; init; }

    public IReadOnlyList<string>? Teams { get; init; }

    public required bool IsActive { get; init; }
}
