using System.Text.Json.Nodes;
using Ticketing.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>What stands below a message in Slack.</summary>
internal static class Buttons
{
    // Slack's limit.
    private const int MostLabel = 75;

    public static JsonObject Of(IEnumerable<MessageButton> all)
    {
        var buttons = all.Select(Button).ToArray();
        buttons[0]["style"] = "primary";
        return new() { ["type"] = "actions", ["elements"] = new JsonArray([.. buttons]) };
    }

    private static JsonObject Button(MessageButton button) => new()
    {
        ["type"] = "button",
        ["action_id"] = button.Name,
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = PlainText.Cut(button.Label, MostLabel) },
        ["url"] = button.Link,
    };
}
