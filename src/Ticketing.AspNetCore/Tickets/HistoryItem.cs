using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Something that happened to a ticket.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record HistoryItem(
    [property: Description("The ticket's version after it, counted without what the caller may not know of.")] int Version,
    [property: Description("When.")] DateTimeOffset At,
    [property: Description("Who caused it (user id).")] string By,
    [property: Description(
        "What: created, titleChanged, descriptionChanged, priorityChanged, categoryChanged, projectChanged, dueDateChanged, " +
        "tagsChanged, accessKeysChanged, keysChanged, fieldsChanged, itemAdded, itemChanged, itemRemoved, " +
        "assignmentChanged, transitioned, commentAdded, commentEdited, commentDeleted or sourceReported.")] string Type,
    [property: Description("Whether it happened elsewhere and was brought in later.")] bool Imported,
    [property: Description("What it set, by name.")] IReadOnlyDictionary<string, object?> Data)
{
    public static HistoryItem From(RecordedEvent recorded)
    {
        var (type, data) = EventData.Of(recorded);
        return new(recorded.Version, recorded.At, recorded.By, type, recorded.Imported, data);
    }
}
