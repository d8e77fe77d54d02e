using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Acme.HelpDesk;

/// <summary>Pages somebody each day.</summary>
public sealed class Reminder(HandlerCommits commits, TimeProvider time) : IAlarmHandler
{
    public string Kind => "reminder";

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await commits.CommitAsync(
            new()
            {
                Tenant = alarm.Tenant,
                At = now,
                Settled = [alarm.Settle(WorkOutcome.Done(now))],
                Outbox = [new($"reminder/{alarm.Key}/{alarm.DueAt:O}", "pager", alarm.Payload, now)],
                Alarms = [new(alarm.Kind, alarm.Key, alarm.DueAt.AddDays(1), alarm.Payload)],
            },
            cancellationToken);
        return Delivery.Settled;
    }
}
