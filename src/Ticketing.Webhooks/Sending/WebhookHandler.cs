using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Webhooks.Signing;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks.Sending;

/// <summary>
/// Sends to webhooks what was planned, as far as their owners may still know of it, and notes what became of it. One that nothing gets
/// through to any more is switched off.
/// </summary>
internal sealed class WebhookHandler(
    WebhookStore store, PayloadComposer composer, WebhookClient client, SecretSeal seal, DeliveryNotes notes,
    IOptions<TicketingOptions> options, TimeProvider time)
    : IOutboxHandler
{
    public string Channel => WebhookMessage.Channel;

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        var order = WebhookMessage.Read(message.Message.Payload);
        // Nobody waits for what was left for a webhook that was deleted, or was sent again meanwhile.
        if (await store.FindAsync(message.Tenant, order.Webhook, cancellationToken) is not var (stored, _) || stored.Birth != order.Birth
            || await notes.IsOutdatedAsync(message.Tenant, order, cancellationToken))
            return Delivery.Delivered;
        if (!stored.Webhook.IsOn && order.Subject is not null)
            return await WithholdAsync(WebhookDelivery.SwitchedOff);
        if (await composer.ComposeAsync(message.Tenant, stored.Webhook, order, cancellationToken) is not { } payload)
            return await WithholdAsync(WebhookDelivery.NoRight);
        var attempt = await SendAsync(message.Tenant, stored, order, payload, cancellationToken);
        var isOver = attempt.IsDelivered || attempt.IsGone || message.Attempts >= options.Value.WorkAttempts;
        await notes.NoteAsync(message, order, attempt, payload.HasInternals, isOver, cancellationToken);
        return isOver ? Delivery.Settled : Delivery.Again(attempt.Reason!, attempt.RetryAt);

        async Task<Delivery> WithholdAsync(string reason)
        {
            await notes.WithholdAsync(message, order, reason, cancellationToken);
            return Delivery.Settled;
        }
    }

    private async Task<Attempt> SendAsync(
        string tenant, StoredWebhook stored, WebhookMessage order, ComposedPayload payload, CancellationToken cancellationToken)
    {
        var former = stored.FormerUntil > time.GetUtcMicroseconds() ? stored.FormerSecret : null;
        var secrets = new[] { stored.Secret, former }
            .OfType<string>()
            .Select(closed => seal.Open(tenant, stored.Webhook.Id, closed))
            .OfType<string>()
            .ToList();
        return secrets.Count > 0
            ? await client.SendAsync(stored.Webhook.Url, order.Id, payload.Body, secrets, cancellationToken)
            : new(new(stored.Webhook.Url, new Dictionary<string, string>(), "", IsCut: false), TimeSpan.Zero)
            {
                Fault = "The secret cannot be read any more, because the host's keys are others. Give the webhook another secret.",
            };
    }
}
