using System.Text.Json.Nodes;
using Ticketing.Notifications.Slack.Messages;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Workflows of Microsoft Teams that post in a channel when a webhook request comes in: they take Adaptive Cards.</summary>
internal sealed class TeamsRooms(IncomingWebhooks webhooks, MessageTexts texts) : WebhookRooms(webhooks, texts)
{
    public override string Name => "teams";

    public override LocalizedText Title { get; } = new("Microsoft Teams (workflow)");

    public override string Example => "https://….logic.azure.com/workflows/…";

    protected override JsonObject Write(TicketMessage message) => AdaptiveCard.Of(message);
}
