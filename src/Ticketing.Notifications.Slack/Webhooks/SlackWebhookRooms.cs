using System.Text.Json.Nodes;
using Ticketing.Notifications.Slack.Messages;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Incoming webhooks of Slack, which take blocks. They answer nothing that a thread could be begun with.</summary>
internal sealed class SlackWebhookRooms(IncomingWebhooks webhooks, MessageTexts texts) : WebhookRooms(webhooks, texts)
{
    public override string Name => "slackWebhook";

    public override LocalizedText Title { get; } = new("Slack (incoming webhook)") { ["fr"] = "Slack (webhook entrant)" };

    public override string Example => "https://hooks.slack.com/services/T…/B…/…";

    protected override JsonObject Write(TicketMessage message) => new()
    {
        ["text"] = BlockKit.TextOf(message),
        ["blocks"] = BlockKit.BlocksOf(message),
    };
}
