using System.Globalization;
using System.Text.Json;
using Ticketing.Storage;
using Ticketing.Webhooks.Log;
using Ticketing.Webhooks.Planning;

namespace Ticketing.Webhooks.Sending;

/// <summary>What leaves for a webhook: which event is to be told, and none of what is told.</summary>
/// <param name="Webhook">The webhook's key.</param>
/// <param name="Birth">Which of that key.</param>
/// <param name="Number">The number of the delivery.</param>
/// <param name="Id">What the receiver knows it by.</param>
/// <param name="Type">What it tells of.</param>
/// <param name="At">When that happened, in UTC.</param>
/// <param name="Subject">The event; null for a test.</param>
/// <param name="Round">How often somebody had it sent again before.</param>
internal sealed record WebhookMessage(
    string Webhook, string Birth, long Number, string Id, string Type, DateTimeOffset At, TicketHappening? Subject, int Round)
{
    /// <summary>The channel of such messages.</summary>
    public const string Channel = "webhooks";

    public static WebhookMessage Of(string webhook, string birth, LoggedDelivery logged) => new(
        webhook, birth, logged.Delivery.Number, logged.Delivery.Id, logged.Delivery.Type, logged.Delivery.At, logged.Subject, logged.Round);

    public static WebhookMessage Read(string payload) => JsonSerializer.Deserialize<WebhookMessage>(payload)!;

    public OutboxMessage ToOutbox(DateTimeOffset now) => new(
        Round == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}/{Round}"), Channel, JsonSerializer.Serialize(this), now)
    {
        // Webhooks of several tenants may have the same key.
        Receiver = $"{Webhook}/{Birth[..8]}",
        // In order for each ticket. What somebody sends again by hand does not wait for what came after it.
        Lane = Subject is null || Round > 0 ? null : string.Create(CultureInfo.InvariantCulture, $"webhook/{Webhook}/{Subject.Ticket}"),
    };
}
