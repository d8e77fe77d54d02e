using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A comment.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record CommentItem(
    [property: Description("Its number within the ticket, counted without what the caller may not know of.")] int Number,
    [property: Description("Markdown.")] string Body,
    [property: Description("Who may read it.")] CommentAudience Visibility,
    [property: Description("Who wrote it (user id).")] string By,
    [property: Description("When.")] DateTimeOffset At)
{
    [Description("Who edited it last (user id); absent where nobody did.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EditedBy { get; init; }

    [Description("When it was edited last; absent where nobody did.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EditedAt { get; init; }

    [Description(UnreachedPeople.Description)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Unreached { get; init; }

    public static CommentItem From(TicketText text, CommentEdit? edit) => From(text) with { EditedBy = edit?.By, EditedAt = edit?.At };

    public static CommentItem From(TicketText text) =>
        new(
            text.Number, text.Body, text.Kind is TextKind.InternalComment ? CommentAudience.Internal : CommentAudience.Public, text.By,
            text.At);
}
