using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Notices;

/// <summary>
/// Tells trainees of training where they are told of everything else. Its commit is another than the alarm's, as it is in another tenant:
/// where the host dies in between it comes again, and an entry that is there is not stored twice.
/// </summary>
internal sealed class NoticeHandler(NoticePlanner planner, TrainingCommits commits) : IAlarmHandler
{
    public string Kind => NoticeAlarm.Kind;

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        if (TrainingTenant.BelongsTo(alarm.Tenant) is not { } tenant)
            return Delivery.Delivered;
        var told = NoticeAlarm.Read(alarm.Payload);
        var planned = await planner.PlanAsync(
            tenant, told.User, TrainingNoticeSource.KindOf(told.Notice), TrainingNoticeSource.By, told.Occasion, alarm.DueAt,
            cancellationToken);
        if (planned.Notifications.Count > 0)
            await commits.SaveAsync(
                new TicketingCommit { Tenant = tenant, At = alarm.DueAt, Notifications = planned.Notifications, Outbox = planned.Outbox },
                cancellationToken);
        return Delivery.Delivered;
    }
}
