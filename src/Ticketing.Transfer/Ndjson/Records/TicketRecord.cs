using System.Text.Json.Serialization;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A whole ticket.</summary>
internal sealed record TicketRecord : ExportRecord
{
    public required long Id { get; init; }

    public string? ExternalRef { get; init; }

    /// <summary>
    /// Whether something is left out that whoever exported it may not read: internal comments, access keys. Such a ticket can be looked at,
    /// not brought in.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Partial { get; init; }

    public required IReadOnlyList<EventRecord> Events { get; init; }

    public required IReadOnlyList<TextRecord> Texts { get; init; }
}
