using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Webhooks.Log;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks.Sending;

/// <summary>
/// Notes what became of deliveries: in the log, and in how their webhooks fare. What is over is settled in the same commit. Thread-safe.
/// </summary>
internal sealed partial class DeliveryNotes(
    DeliveryLog log, WebhookStore webhooks, HealthStore healths, WebhookNotices notices,
    HandlerCommits commits, IOptions<WebhookOptions> options, TimeProvider time, ILogger<DeliveryNotes> logger)
{
    /// <summary>Whether it was sent again since the message was left.</summary>
    public async Task<bool> IsOutdatedAsync(string tenant, WebhookMessage order, CancellationToken cancellationToken) =>
        await log.FindAsync(tenant, order.Webhook, order.Number, cancellationToken) is var (logged, _) && logged.Round > order.Round;

    /// <summary>That it was not sent.</summary>
    public Task WithholdAsync(ClaimedMessage message, WebhookMessage order, string reason, CancellationToken cancellationToken) =>
        Conflicts.RetryAsync(async () =>
        {
            var now = time.GetUtcMicroseconds();
            await CommitAsync(message, now, isOver: true, await LogAsync(message.Tenant, order, logged => logged with
            {
                Delivery = logged.Delivery with { State = WebhookDeliveryState.Withheld, AttemptedAt = now, Reason = reason },
            }, cancellationToken), off: null, cancellationToken);
        });

    /// <summary>How an attempt went.</summary>
    /// <param name="message">The message.</param>
    /// <param name="order">What it says.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="hasInternals">Whether what was sent was seen by somebody who reads internal comments.</param>
    /// <param name="isOver">Whether it is not tried again.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task NoteAsync(
        ClaimedMessage message, WebhookMessage order, Attempt attempt, bool hasInternals, bool isOver,
        CancellationToken cancellationToken) =>
        Conflicts.RetryAsync(async () =>
        {
            var now = time.GetUtcMicroseconds();
            var changes = await LogAsync(message.Tenant, order, logged => logged with
            {
                HasInternals = hasInternals,
                Delivery = logged.Delivery with
                {
                    State = attempt.IsDelivered ? WebhookDeliveryState.Delivered
                        : isOver ? WebhookDeliveryState.Failed
                        : WebhookDeliveryState.Waiting,
                    Attempts = logged.Delivery.Attempts + 1,
                    AttemptedAt = now,
                    Took = attempt.Took,
                    Reason = attempt.Reason,
                    Request = attempt.Request,
                    Response = attempt.Response,
                },
            }, cancellationToken);
            var (fares, off) = await FareAsync(message.Tenant, order, attempt, now, cancellationToken);
            await CommitAsync(message, now, isOver, [.. changes, .. fares], off, cancellationToken);
        });

    // What fell out of the log is delivered all the same, and not noted.
    private async Task<List<DocumentChange>> LogAsync(
        string tenant, WebhookMessage order, Func<LoggedDelivery, LoggedDelivery> change, CancellationToken cancellationToken) =>
        await log.FindAsync(tenant, order.Webhook, order.Number, cancellationToken) is var (logged, version)
            && logged.Delivery.Id == order.Id
            ? [DeliveryLog.Save(order.Webhook, change(logged), version)]
            : [];

    // With the webhook as it is when it is switched off by that; null when it is not.
    private async Task<(IReadOnlyList<DocumentChange> Changes, StoredWebhook? Off)> FareAsync(
        string tenant, WebhookMessage order, Attempt attempt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (before, version) = await healths.FindAsync(tenant, order.Webhook, cancellationToken);
        var health = attempt.IsDelivered ? null : WebhookHealth.AfterFailure(before, now);
        List<DocumentChange> changes = HealthStore.Save(order.Webhook, health, version) is { } change ? [change] : [];
        WebhookOffReason? why = attempt.IsGone ? WebhookOffReason.Gone
            : health?.IsHopeless(now, options.Value.SwitchOffAfter) is true ? WebhookOffReason.Failing
            : null;
        if (why is not null
            && await webhooks.FindAsync(tenant, order.Webhook, cancellationToken) is var (stored, stands) && stored.Webhook.IsOn)
        {
            var off = stored with { Webhook = stored.Webhook with { IsOn = false, WhyOff = why, OffAt = now } };
            changes.Add(WebhookStore.Save(off, stands));
            return (changes, off);
        }

        return (changes, null);
    }

    private async Task CommitAsync(
        ClaimedMessage message, DateTimeOffset now, bool isOver, IReadOnlyList<DocumentChange> changes, StoredWebhook? off,
        CancellationToken cancellationToken)
    {
        var told = off is null ? PlannedNotice.None : await notices.PlanAsync(message.Tenant, off, now, cancellationToken);
        // One that nobody takes is done too: it is seen in the webhook's own log and sent again from there, and what a stranger's receiver
        // does not take is no fault of this host's.
        await commits.CommitAsync(
            new()
            {
                Tenant = message.Tenant,
                At = now,
                Documents = changes,
                Notifications = told.Notifications,
                Outbox = told.Outbox,
                Settled = isOver ? [message.Settle(WorkOutcome.Done(now))] : [],
            },
            cancellationToken);
        if (off is not null)
            SwitchedOff(off.Webhook.Id, message.Tenant);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The webhook '{Webhook}' of tenant '{Tenant}' was switched off: nothing got through for days, or its receiver is gone.")]
    private partial void SwitchedOff(string webhook, string tenant);
}
