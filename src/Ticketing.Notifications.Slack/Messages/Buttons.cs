using System.Text.Json.Nodes;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>What stands below a message: links as buttons, which ask nothing of the host.</summary>
internal static class Buttons
{
    // Slack's limit.
    private const int MostLabel = 75;

    public static JsonObject Of(Notification notification)
    {
        var reader = new Reader(notification);
        return Row(Button("open", reader, notification.Links.Ticket), Button("preferences", reader, notification.Links.Preferences));
    }

    public static JsonObject Of(NotificationDigest digest)
    {
        var reader = new Reader(digest.Items[0]);
        return Row(Button("list", reader, digest.Links.Notifications), Button("preferences", reader, digest.Links.Preferences));
    }

    private static JsonObject Row(JsonObject first, JsonObject second)
    {
        first["style"] = "primary";
        return new() { ["type"] = "actions", ["elements"] = new JsonArray(first, second) };
    }

    private static JsonObject Button(string name, Reader reader, Uri link) => new()
    {
        ["type"] = "button",
        ["action_id"] = name,
        ["text"] = new JsonObject
        {
            ["type"] = "plain_text",
            ["text"] = PlainText.Cut(MailWords.OfLayouts[name].In(reader.Culture), MostLabel),
        },
        ["url"] = WebLinks.Write(link),
    };
}
