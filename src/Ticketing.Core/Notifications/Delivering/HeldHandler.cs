using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Lets go what was held back for somebody by a channel, once its time has come: as one message where the notifier tells several things at
/// once. What became of each entry, the message and the alarm are stored in one commit, so each leaves once. What he chose is asked anew.
/// </summary>
internal sealed class HeldHandler(
    INotificationLedger ledger, HeldReview review, IEnumerable<INotifier> notifiers, HandlerCommits commits, TimeProvider time)
    : IAlarmHandler
{
    private const int MostAtOnce = 500;

    private readonly INotifier[] notifiers = [.. notifiers];

    public string Kind => HeldAlarm.Kind;

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        var (tenant, asked, now) = (alarm.Tenant, HeldAlarm.Read(alarm.Payload), time.GetUtcNow());
        // A host without the channel leaves it to one that has it.
        if (Array.Find(notifiers, one => one.Channel == asked.Channel) is not { } notifier)
            return Delivery.Again($"There is no notifier for '{asked.Channel}' here.");
        var held = await ledger.HeldAsync(tenant, asked.User, asked.Channel, asked.After, MostAtOnce, cancellationToken);
        var found = held.Count == 0 ? HeldReview.Nothing : await review.OfAsync(tenant, asked.User, notifier, held, now, cancellationToken);
        var more = held.Count < MostAtOnce ? null : (asked with { After = held[^1].Number }).At(now);
        await commits.CommitAsync(
            new()
            {
                Tenant = tenant,
                At = now,
                Settled = [alarm.Settle(WorkOutcome.Done(now))],
                NotificationOutcomes = found.Outcomes,
                Outbox = notifier is IDigestNotifier && found.Leaving.Count > 1
                    ? [NotifierMessage.OfSeveral(found.Leaving, now)]
                    : [.. found.Leaving.Select(one => NotifierMessage.Of(one.Entry, now))],
                Alarms = [.. found.Times.Select(asked.At), .. more is null ? Array.Empty<AlarmChange>() : [more]],
            },
            cancellationToken);
        return Delivery.Settled;
    }
}
