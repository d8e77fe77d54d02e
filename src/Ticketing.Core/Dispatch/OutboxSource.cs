using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>Messages, for channels that have a handler.</summary>
internal sealed class OutboxSource : IWorkSource
{
    private readonly IOutbox outbox;
    private readonly IReadOnlyDictionary<string, IOutboxHandler> handlers;

    /// <exception cref="InvalidOperationException">Two handlers are for one channel.</exception>
    public OutboxSource(IOutbox outbox, IEnumerable<IOutboxHandler> handlers)
    {
        this.outbox = outbox;
        this.handlers = WorkChannel.ByName(handlers, Of);
        Channels = [.. this.handlers.Values.Select(Of)];
    }

    public string Name => "outbox";

    public IReadOnlyList<WorkChannel> Channels { get; }

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        outbox.NextDueAsync(names, cancellationToken);

    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(
        WorkChannel channel, DateTimeOffset at, int limit, IReadOnlyDictionary<string, int> running, CancellationToken cancellationToken)
    {
        var claim = new OutboxClaim(channel.Name, at, WorkLimits.Lease, limit)
        {
            ReceiverLimit = channel.ReceiverConcurrency,
            Running = running,
        };
        return [.. (await outbox.ClaimAsync(claim, cancellationToken)).Select(one => new Item(channel, one, handlers[channel.Name]))];
    }

    public async Task<IReadOnlyList<WorkItem>> RenewAsync(
        IReadOnlyList<WorkItem> held, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var lost = (await outbox.RenewAsync([.. held.Select(MessageOf)], at + WorkLimits.Lease, cancellationToken)).ToHashSet();
        return [.. held.Where(one => lost.Contains(MessageOf(one)))];
    }

    public async Task<int> SettleAsync(
        IReadOnlyList<(WorkItem Item, WorkOutcome Outcome)> settled, CancellationToken cancellationToken) =>
        (await outbox.SettleAsync([.. settled.Select(one => MessageOf(one.Item).Settle(one.Outcome))], cancellationToken)).Count;

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(CancellationToken cancellationToken) =>
        outbox.ReadDepthAsync([.. handlers.Keys], WorkLimits.MostCounted, cancellationToken);

    private static WorkChannel Of(IOutboxHandler handler) =>
        new(handler.Channel, handler.Concurrency, handler.ReceiverConcurrency, handler.Timeout);

    private static ClaimedMessage MessageOf(WorkItem item) => ((Item)item).Message;

    private sealed class Item(WorkChannel channel, ClaimedMessage message, IOutboxHandler handler) : WorkItem(channel)
    {
        public ClaimedMessage Message => message;

        public override string Name => message.Message.Id;

        public override string? Receiver => message.Message.Receiver;

        public override int Attempts => message.Attempts;

        public override DateTimeOffset DueAt => message.Message.NotBefore;

        public override Task<Delivery> HandleAsync(CancellationToken cancellationToken) => handler.HandleAsync(message, cancellationToken);
    }
}
