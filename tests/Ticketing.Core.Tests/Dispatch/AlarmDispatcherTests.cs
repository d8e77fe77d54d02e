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
