using System.Text.Json.Nodes;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;
using Ticketing.Notifications.Slack.Messages;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Rooms that are told by an incoming webhook, whose address is the right to write there. Thread-safe.</summary>
internal abstract class WebhookRooms(IncomingWebhooks webhooks, MessageTexts texts) : IRoomForm
{
    public abstract string Name { get; }

    public abstract LocalizedText Title { get; }

    public abstract string Example { get; }

    public bool IsAddressSecret => true;

    public bool Takes(string address) => webhooks.Takes(address);

    public Task<Delivery> NotifyAsync(Notification notification, string address, CancellationToken cancellationToken) =>
        webhooks.PostAsync(address, Write(texts.Of(notification)), cancellationToken);

    /// <summary>A message as the webhook takes it.</summary>
    protected abstract JsonObject Write(TicketMessage message);
}
