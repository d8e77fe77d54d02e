using System.Text.Json.Nodes;
using Ticketing.Notifications.Email.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Parts of a block of Slack's kind <c>rich_text</c>. In it a text is a text and a link is said to be one: nothing that people wrote is
/// looked at for marks, so neither names, backticks nor asterisks do anything, and none has to be escaped.
/// </summary>
internal static class RichText
{
    private const int Most = 500;

    public static JsonObject Block(IEnumerable<JsonObject> sections) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray([.. sections]),
    };

    public static JsonObject Section(params JsonObject[] parts) => new()
    {
        ["type"] = "rich_text_section",
        ["elements"] = new JsonArray([.. parts]),
    };

    public static JsonObject Plain(string text) => new() { ["type"] = "text", ["text"] = Bounded(text) };

    public static JsonObject Bold(string text) => Strong(Plain(text));

    public static JsonObject BoldLink(string text, string url) =>
        Strong(new() { ["type"] = "link", ["url"] = url, ["text"] = Bounded(text) });

    private static JsonObject Strong(JsonObject part)
    {
        part["style"] = new JsonObject { ["bold"] = true };
        return part;
    }

    private static string Bounded(string text) => PlainText.Cut(text, Most);
}
