using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks.Log;

/// <summary>
/// Once a day for each webhook: forgets what was sent longer ago than it is known who was told what, and a secret that signs no more.
/// </summary>
internal sealed class LogUpkeep(
    WebhookStore webhooks, DeliveryLog log, HandlerCommits commits, IOptions<TicketingOptions> options, TimeProvider time) : IAlarmHandler
{
    private const string Alarm = "webhookUpkeep";

    private static readonly TimeSpan Round = TimeSpan.FromDays(1);

    public string Kind => Alarm;

    /// <summary>What has it looked after from now on.</summary>
    public static AlarmChange Begin(string webhook, DateTimeOffset now) => new(Alarm, webhook, now + Round);

    /// <summary>What ends that.</summary>
    public static AlarmChange End(string webhook) => new(Alarm, webhook, null);

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        if (await webhooks.FindAsync(alarm.Tenant, alarm.Key, cancellationToken) is not var (stored, version))
            return Delivery.Delivered;
        var now = time.GetUtcMicroseconds();
        List<DocumentChange> changes =
            [.. await log.OldAsync(alarm.Tenant, alarm.Key, now - options.Value.NotificationRetention, cancellationToken)];
        if (stored.FormerUntil <= now)
            changes.Add(WebhookStore.Save(stored with { FormerSecret = null, FormerUntil = null }, version));
        await commits.CommitAsync(
            new()
            {
                Tenant = alarm.Tenant,
                At = now,
                Settled = [alarm.Settle(WorkOutcome.Done(now))],
                Documents = changes,
                Alarms = [Begin(alarm.Key, now)],
            },
            cancellationToken);
        return Delivery.Settled;
    }
}
