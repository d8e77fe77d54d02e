using System.Threading.Channels;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

public sealed class AlarmDispatcherTests
{
    [Fact]
    public async Task An_alarm_acts_at_its_time_once_in_the_commit_that_sets_the_next()
    {
        var hourly = new Hourly();
        await using var desk = await WorkingDesk.StartAsync(alarms: [hourly]);
        hourly.Commits = desk.Get<HandlerCommits>();
        await desk.CommitAsync(commit => commit with { Alarms = [new("hourly", "report", WorkingDesk.Start.AddHours(1))] });

        // The next one may be told of before the one whose commit set it.
        var acted = new List<DateTimeOffset>();
        for (var hour = 1; hour <= 3; hour++)
            acted.Add(await desk.PassUntilAsync(hourly.ActedAsync(), 30));

        Assert.Equal([.. Enumerable.Range(1, 3).Select(hour => WorkingDesk.Start.AddHours(hour))], acted.Order());
        Assert.Equal(3, (await desk.ListAsync(OutboxState.Waiting)).Count);
        Assert.Empty(await desk.Get<IAlarms>().ListAsync(Caller.DefaultTenant, 10, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_short_lease_is_renewed_for_as_long_as_acting_takes()
    {
        var waiting = new Waiting(TimeSpan.FromSeconds(20));
        await using var desk = await WorkingDesk.StartAsync(alarms: [waiting]);
        await desk.CommitAsync(commit => commit with { Alarms = [new("waiting", "one", WorkingDesk.Start)] });
        await waiting.BegunAsync();

        for (var quarter = 0; quarter < 12; quarter++)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(5));
            // It may have begun to wait just before, and wakes a little later.
            while ((await NextDueAsync(desk))?.At < desk.Time.GetUtcNow().AddSeconds(14))
            {
                desk.Time.Advance(TimeSpan.FromMilliseconds(10));
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        Assert.NotNull(await NextDueAsync(desk));
        waiting.End();
        while (await NextDueAsync(desk) is not null)
            await Task.Yield();
        Assert.Equal(1, waiting.Times);
    }

    private static async Task<WorkDue?> NextDueAsync(WorkingDesk desk)
    {
        var due = await desk.Get<IAlarms>().NextDueAsync(["waiting"], TestContext.Current.CancellationToken);
        return due.Count == 0 ? null : due[0];
    }

    /// <summary>Acts until it is told to end.</summary>
    private sealed class Waiting(TimeSpan lease) : IAlarmHandler
    {
        private readonly Channel<bool> begun = Channel.CreateUnbounded<bool>();
        private readonly Channel<bool> ending = Channel.CreateUnbounded<bool>();

        public string Kind => "waiting";

        public TimeSpan Lease => lease;

        public TimeSpan Timeout => TimeSpan.FromDays(1);

        public int Times { get; private set; }

        public async Task<bool> BegunAsync() => await begun.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public void End() => ending.Writer.TryWrite(true);

        public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
        {
            Times++;
            begun.Writer.TryWrite(true);
            await ending.Reader.ReadAsync(cancellationToken);
            return Delivery.Delivered;
        }
    }

    /// <summary>Leaves a message each hour, three times.</summary>
    private sealed class Hourly : IAlarmHandler
    {
        private readonly Channel<DateTimeOffset> acted = Channel.CreateUnbounded<DateTimeOffset>();

        public HandlerCommits? Commits { get; set; }

        public string Kind => "hourly";

        public TimeSpan Timeout => TimeSpan.FromDays(1);

        public async Task<DateTimeOffset> ActedAsync() => await acted.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
        {
            await Commits!.CommitAsync(
                new()
                {
                    Tenant = alarm.Tenant,
                    At = alarm.DueAt,
                    Settled = [alarm.Settle(WorkOutcome.Done(alarm.DueAt))],
                    Alarms = alarm.DueAt < WorkingDesk.Start.AddHours(3) ? [new(alarm.Kind, alarm.Key, alarm.DueAt.AddHours(1))] : [],
                    Outbox = [new($"report/{alarm.DueAt:O}", "mail", "{}", alarm.DueAt)],
                },
                cancellationToken);
            acted.Writer.TryWrite(alarm.DueAt);
            return Delivery.Settled;
        }
    }
}
