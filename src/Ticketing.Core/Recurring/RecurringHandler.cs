using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Recurring;

/// <summary>
/// Files the ticket of a time that has come: the ticket, the note of it and the next time are stored in one commit that settles the alarm.
/// So there is one ticket for each, however many hosts there are, and whenever one of them dies. What cannot be filed is kept with the
/// reason, and tried again the next time.
/// </summary>
internal sealed class RecurringHandler(
    DocumentBook<RecurringTicket> book, RecurringRunStore store, RecurringFiling filing, TicketDesk desk, RecurringNotices notices,
    HandlerCommits commits, TimeProvider time) : IAlarmHandler
{
    // A fault may pass, as a lost connection does. One that stays is kept, before the alarm is parked and the schedule is silent.
    private const int Tries = 5;

    public string Kind => RecurringAlarm.Kind;

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(alarm.Tenant, alarm.Key, cancellationToken) is not { IsOn: true } ticket)
            return Delivery.Delivered;
        var runs = await store.FindAsync(alarm.Tenant, ticket.Id, cancellationToken);
        var now = time.GetUtcMicroseconds();
        var recurrence = Recurrence.Of(ticket);
        var (due, skipped) = recurrence.Latest(alarm.DueAt, now);
        var run = new RecurringRun(due, now) { Skipped = skipped };
        var next = recurrence.After(now);
        Settlement[] settled = [alarm.Settle(WorkOutcome.Done(now))];
        AlarmChange[] alarms = next is null ? [] : [RecurringAlarm.At(ticket.Id, next)];
        try
        {
            var riders = new CommitRiders
            {
                Settled = settled,
                Alarms = alarms,
                DocumentsOf = filed => [RecurringRunStore.Save(ticket.Id, runs.Add(run with { Ticket = filed }, next))],
            };
            await desk.CreateAsync(
                new(ticket.Owner, alarm.Tenant), await filing.PrepareAsync(alarm.Tenant, ticket, cancellationToken),
                new() { Riders = riders }, cancellationToken);
        }
        catch (Exception e) when (IsKept(e, alarm.Attempts))
        {
            var failed = run with { Errors = RecurringFailures.Of(e) };
            var notice = await notices.PlanAsync(alarm.Tenant, ticket, runs, failed, cancellationToken);
            await commits.CommitAsync(
                new()
                {
                    Tenant = alarm.Tenant, At = now, Settled = settled, Alarms = alarms,
                    Documents = [RecurringRunStore.Save(ticket.Id, runs.Add(failed, next))],
                    Notifications = notice.Notifications, Outbox = notice.Outbox,
                },
                cancellationToken);
        }

        return Delivery.Settled;
    }

    private static bool IsKept(Exception e, int attempts) => e switch
    {
        LeaseLostException or OperationCanceledException => false,
        TicketConflictException => attempts >= Tries,
        TicketingException => true,
        _ => attempts >= Tries,
    };
}
