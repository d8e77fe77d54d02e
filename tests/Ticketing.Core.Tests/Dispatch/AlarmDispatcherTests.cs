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

        for (var hour = 1; hour <= 3; hour++)
            Assert.Equal(WorkingDesk.Start.AddHours(hour), await desk.PassUntilAsync(hourly.ActedAsync(), 30));

        Assert.Equal(3, (await desk.ListAsync(OutboxState.Waiting)).Count);
        var alarms = await desk.Get<IAlarms>().ListAsync(Caller.DefaultTenant, 10, TestContext.Current.CancellationToken);
        Assert.Equal(WorkingDesk.Start.AddHours(4), Assert.Single(alarms).DueAt);
    }

    /// <summary>Leaves a message each hour.</summary>
    private sealed class Hourly : IAlarmHandler
    {
        private readonly Channel<DateTimeOffset> acted = Channel.CreateUnbounded<DateTimeOffset>();

        public HandlerCommits? Commits { get; set; }

        public string Kind => "hourly";

        public async Task<DateTimeOffset> ActedAsync() => await acted.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
        {
            await Commits!.CommitAsync(
                new()
                {
                    Tenant = alarm.Tenant,
                    At = alarm.DueAt,
                    Settled = [alarm.Settle(WorkOutcome.Done(alarm.DueAt))],
                    Alarms = [new(alarm.Kind, alarm.Key, alarm.DueAt.AddHours(1))],
                    Outbox = [new($"report/{alarm.DueAt:O}", "mail", "{}", alarm.DueAt)],
                },
                cancellationToken);
            acted.Writer.TryWrite(alarm.DueAt);
            return Delivery.Settled;
        }
    }
}
