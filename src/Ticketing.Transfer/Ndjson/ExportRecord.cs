using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson;

/// <summary>A line of an NDJSON file: a closed family.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(HeaderRecord), "header")]
[JsonDerivedType(typeof(ProjectRecord), "project")]
[JsonDerivedType(typeof(CategoryRecord), "category")]
[JsonDerivedType(typeof(OrganisationRecord), "organisation")]
[JsonDerivedType(typeof(TeamRecord), "team")]
[JsonDerivedType(typeof(UserRecord), "user")]
[JsonDerivedType(typeof(TicketRecord), "ticket")]
internal abstract record ExportRecord;

/// <summary>The first line: what the file is.</summary>
internal sealed record HeaderRecord : ExportRecord
{
    public const string Ours = "ticketing";
    public const int Newest = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }
}

internal sealed record ProjectRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Workflow { get; init; }
}

internal sealed record CategoryRecord : ExportRecord
{
    public required string Project { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDefault { get; init; }

    public required bool IsActive { get; init; }
}

internal sealed record OrganisationRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }
}

internal sealed record TeamRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }
}

internal sealed record UserRecord : ExportRecord
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What only those who manage people may take out or bring in: it opens tickets, or is private.</summary>
    public UserDetails? Details { get; init; }
}

internal sealed record UserDetails
{
    public string? Email { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    public string? Organisation { get; init; }

    public IReadOnlyList<string>? Teams { get; init; }

    public required bool IsActive { get; init; }
}

internal sealed record TicketRecord : ExportRecord
{
    public required long Id { get; init; }

    public string? ExternalRef { get; init; }

    /// <summary>Whether something is left out that whoever exported it may not read: internal comments, access keys. Such a ticket can be looked at, not brought in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Partial { get; init; }

    public required IReadOnlyList<EventRecord> Events { get; init; }

    public required IReadOnlyList<TextRecord> Texts { get; init; }
}

internal sealed record EventRecord
{
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Imported { get; init; }

    public required EventJson Event { get; init; }

    public static EventRecord Of(RecordedEvent recorded) =>
        new() { Version = recorded.Version, At = recorded.At, By = recorded.By, Imported = recorded.Imported, Event = new(recorded.Event) };

    public RecordedEvent ToRecorded() => new(Version, At, By, Event.Value, Imported);
}

/// <summary>An event in the form that stores keep.</summary>
[JsonConverter(typeof(EventJsonConverter))]
internal sealed record EventJson(TicketEvent Value);

internal sealed record TextRecord
{
    public required int Number { get; init; }

    public required TextKind Kind { get; init; }

    public required string Body { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
