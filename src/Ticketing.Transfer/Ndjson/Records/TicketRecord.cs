using System.Text.Json.Serialization;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A whole ticket.</summary>
internal sealed record TicketRecord : ExportRecord
{
    public required long Id { get; init; }

    public string? ExternalRef { get; init; }

    /// <summary>
    /// Whether something is left out that whoever exported it may not read: internal comments, access keys, what comments said before. Such
    /// a ticket can be looked at, not brought in.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Partial { get; init; }

    public required IReadOnlyList<EventRecord> Events { get; init; }

    public required IReadOnlyList<TextRecord> Texts { get; init; }

    /// <summary>
    /// What comments said before they were edited or deleted, by the versions of those events; null where none was.
    /// </summary>
    public IReadOnlyList<TextRecord>? Earlier { get; init; }
}
