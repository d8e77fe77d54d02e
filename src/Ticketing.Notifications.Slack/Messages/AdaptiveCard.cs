using System.Text.Json.Nodes;
using Ticketing.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// A message as a workflow of Microsoft Teams takes it: an Adaptive Card. All texts are runs of a <c>RichTextBlock</c>, which nobody looks
/// through for marks, so what people wrote does nothing.
/// </summary>
internal static class AdaptiveCard
{
    private const int Most = 500;

    public static JsonObject Of(TicketMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = Card(message),
        }),
    };

    private static JsonObject Card(TicketMessage message) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["fallbackText"] = PlainText.Cut(message.Headline, Most),
        ["body"] = new JsonArray([.. Lines(message)]),
        ["actions"] = new JsonArray([.. message.Buttons.Select(Action)]),
    };

    private static IEnumerable<JsonObject> Lines(TicketMessage message)
    {
        foreach (var (sentence, when) in message.Events)
            yield return Line(Run(sentence), Run($" · {when}", isSubtle: true));
        if (message.More is { } more)
            yield return Line(Run(more));
        yield return Line(Run(message.Title, isBold: true));
        foreach (var (label, value) in message.Facts)
            yield return Line(Run(label, isBold: true), Run($" {value}"));
    }

    private static JsonObject Line(params JsonObject[] runs) => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = "Small",
        ["inlines"] = new JsonArray([.. runs]),
    };

    private static JsonObject Run(string text, bool isBold = false, bool isSubtle = false) => new()
    {
        ["type"] = "TextRun",
        ["text"] = PlainText.Cut(text, Most),
        ["weight"] = isBold ? "Bolder" : "Default",
        ["isSubtle"] = isSubtle,
    };

    private static JsonObject Action(MessageButton button) => new()
    {
        ["type"] = "Action.OpenUrl",
        ["title"] = button.Label,
        ["url"] = button.Link,
    };
}
