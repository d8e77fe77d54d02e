using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>Alarms, for kinds that have a handler.</summary>
internal sealed class AlarmSource : IWorkSource
{
    private readonly IAlarms alarms;
    private readonly IReadOnlyDictionary<string, IAlarmHandler> handlers;

    /// <exception cref="InvalidOperationException">Two handlers are for one kind.</exception>
    public AlarmSource(IAlarms alarms, IEnumerable<IAlarmHandler> handlers)
    {
        this.alarms = alarms;
        this.handlers = WorkChannel.ByName(handlers, Of);
        Channels = [.. this.handlers.Values.Select(Of)];
    }

    public string Name => "alarms";

    public IReadOnlyList<WorkChannel> Channels { get; }

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        alarms.NextDueAsync(names, cancellationToken);

    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(
        WorkChannel channel, DateTimeOffset at, int limit, IReadOnlyDictionary<string, int> running, CancellationToken cancellationToken) =>
    [
        .. (await alarms.ClaimAsync(new(channel.Name, at, channel.Lease, limit), cancellationToken))
            .Select(one => new Item(channel, one, handlers[channel.Name])),
    ];

    public async Task<IReadOnlyList<WorkItem>> RenewAsync(
        IReadOnlyList<WorkItem> held, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var lost = new HashSet<ClaimedAlarm>();
        foreach (var alike in held.GroupBy(one => one.Channel.Lease, AlarmOf))
            lost.UnionWith(await alarms.RenewAsync([.. alike], at + alike.Key, cancellationToken));
        return [.. held.Where(one => lost.Contains(AlarmOf(one)))];
    }

    public async Task<int> SettleAsync(
        IReadOnlyList<(WorkItem Item, WorkOutcome Outcome)> settled, CancellationToken cancellationToken) =>
        (await alarms.SettleAsync([.. settled.Select(one => AlarmOf(one.Item).Settle(one.Outcome))], cancellationToken)).Count;

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(CancellationToken cancellationToken) =>
        alarms.ReadDepthAsync([.. handlers.Keys], WorkLimits.MostCounted, cancellationToken);

    private static WorkChannel Of(IAlarmHandler handler) =>
        new(handler.Kind, handler.Concurrency, handler.Concurrency, handler.Timeout) { Lease = handler.Lease };

    private static ClaimedAlarm AlarmOf(WorkItem item) => ((Item)item).Alarm;

    private sealed class Item(WorkChannel channel, ClaimedAlarm alarm, IAlarmHandler handler) : WorkItem(channel)
    {
        public ClaimedAlarm Alarm => alarm;

        public override string Name => alarm.Key;

        public override int Attempts => alarm.Attempts;

        public override DateTimeOffset DueAt => alarm.DueAt;

        public override Task<Delivery> HandleAsync(CancellationToken cancellationToken) => handler.HandleAsync(alarm, cancellationToken);
    }
}
