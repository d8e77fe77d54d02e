using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>An event of a ticket, and when and by whom.</summary>
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
