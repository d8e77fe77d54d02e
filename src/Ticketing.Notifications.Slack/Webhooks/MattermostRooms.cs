using System.Text.Json.Nodes;
using Ticketing.Notifications.Slack.Messages;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Incoming webhooks of Mattermost, which take Markdown.</summary>
internal sealed class MattermostRooms(IncomingWebhooks webhooks, MessageTexts texts) : WebhookRooms(webhooks, texts)
{
    public override string Name => "mattermost";

    public override LocalizedText Title { get; } = new("Mattermost (incoming webhook)") { ["fr"] = "Mattermost (webhook entrant)" };

    public override string Example => "https://chat.example.com/hooks/…";

    protected override JsonObject Write(TicketMessage message) => new() { ["text"] = MattermostText.Of(message) };
}
