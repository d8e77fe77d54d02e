using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What a comment said before it was edited or deleted.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record EarlierCommentItem(
    [property: Description("The ticket's version after the edit or deletion, as its history numbers it.")] int Version,
    [property: Description("Markdown.")] string Body,
    [property: Description("Who wrote it so (user id).")] string By,
    [property: Description("When he did.")] DateTimeOffset At)
{
    public static EarlierCommentItem From(EarlierText earlier) =>
        new(earlier.Text.Number, earlier.Text.Body, earlier.Text.By, earlier.Text.At);
}
