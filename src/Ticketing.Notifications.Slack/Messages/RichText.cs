using System.Text.Json.Nodes;
using Ticketing.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Parts of a block of Slack's kind <c>rich_text</c>. In it a text is a text and a link is said to be one: nothing that people wrote is
/// looked at for marks, so neither names, backticks nor asterisks do anything, and none has to be escaped.
/// </summary>
internal static class RichText
{
    private const int Most = 500;

    /// <summary>Lines, each of its parts. They are one section, because what stands between sections is for each client to say.</summary>
    public static JsonObject Block(IEnumerable<JsonObject[]> lines) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray([.. lines.SelectMany((line, at) => at == 0 ? line : [Plain("\n"), .. line])]),
        }),
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
