using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Dispatch;

/// <summary>
/// Claims what is due as far as it has handlers and free slots, lets it be done, and stores what became of it. It sleeps until a commit,
/// the end of a handler or the next due time wakes it. A database that is away is asked again, less and less often.
/// </summary>
internal abstract partial class WorkDispatcher(IWorkSource source, int attempts, TimeProvider time, ILogger logger)
    : BackgroundService, ICommitFollower
{
    // What is due and yet was not claimed waits for something that others do.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    // Timers are no finer: what is due in less is looked at once, not in a loop until then.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    // Of a host's 30 seconds to stop, what is left is for storing what became of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan GivingBack = TimeSpan.FromSeconds(2);

    private readonly WakeSignal wake = new();
    private readonly WorkMetrics metrics = new(source.Name);
    private readonly CancellationTokenSource handlersStopping = new();
    private readonly List<RunningWork> unsettled = [];

    // What another host set it is not told of: where one that dies may hold up nobody for long, it looks as often.
    private readonly TimeSpan round = source.Channels.Select(channel => channel.Lease).Append(WorkLimits.Round).Min();

    private WorkSlots? slots;
    private DateTimeOffset measured = DateTimeOffset.MinValue;

    public void OnCommitted(string tenant) => wake.Set();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var hurry = cancellationToken.Register(handlersStopping.Cancel);
        using var patience = time.CreateTimer(_ => handlersStopping.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        await base.StopAsync(cancellationToken);
        // A host that has no more patience: what is running is told to end, and given back.
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(GivingBack, time, CancellationToken.None).Quietly();
    }

    public override void Dispose()
    {
        metrics.Dispose();
        handlersStopping.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (source.Channels.Count == 0)
            return;
        slots = new(time, wake, handlersStopping.Token);
        var retry = FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            var signal = wake.Take();
            var pause = await TryAsync(() => TurnAsync(slots, stoppingToken), retry, stoppingToken);
            // After a failure nobody wakes it: commits go on while the disk of the outbox does not.
            await (pause is null ? new TaskCompletionSource().Task : signal).WaitAsync(pause ?? retry, time, stoppingToken).Quietly();
            retry = pause is not null ? FirstRetry : retry * 2 < WorkLimits.Round ? retry * 2 : WorkLimits.Round;
        }

        await EndAsync(slots);
    }

    // What is running may end; what was not begun or does not end in time is given back, and somebody else does it.
    private async Task EndAsync(WorkSlots slots)
    {
        slots.EndAhead();
        while (!slots.IsEmpty)
        {
            var signal = wake.Take();
            var isOver = handlersStopping.IsCancellationRequested;
            if (await TryAsync(() => SettleAsync(slots, CancellationToken.None), FirstRetry, CancellationToken.None) is null && isOver)
                return;
            if (slots.IsEmpty)
                return;
            if (isOver)
            {
                await signal.WaitAsync(Pause, time, CancellationToken.None).Quietly();
                await TryAsync(() => GiveBackAsync(slots), FirstRetry, CancellationToken.None);
                return;
            }

            await signal.WaitAsync(handlersStopping.Token).Quietly();
        }
    }

    private async Task<TimeSpan?> TryAsync(Func<Task<TimeSpan>> work, TimeSpan retry, CancellationToken stoppingToken)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; the host goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            TurnFailed(source.Name, retry, fault);
            return null;
        }
    }

    /// <returns>How long to sleep at most.</returns>
    private async Task<TimeSpan> TurnAsync(WorkSlots slots, CancellationToken stoppingToken)
    {
        await SettleAsync(slots, stoppingToken);
        await RenewAsync(slots, stoppingToken);
        await MeasureAsync(stoppingToken);
        var free = source.Channels.Where(channel => slots.Free(channel) > 0).ToDictionary(channel => channel.Name);
        var sleep = Shorter(round, slots.RenewAt is { } renewal ? renewal - time.GetUtcMicroseconds() : round);
        if (free.Count == 0)
            return sleep;
        foreach (var due in await source.NextDueAsync(free.Keys, stoppingToken))
        {
            var now = time.GetUtcMicroseconds();
            sleep = Shorter(sleep, due.At > now ? due.At - now : await ClaimAsync(slots, free[due.Name], now) ? round : Pause);
        }

        return sleep;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other)
    {
        var shorter = one < other ? one : other;
        return shorter > Tick ? shorter : Tick;
    }

    // Whether there was as much as it asked for. Not cancelled: what is claimed is to be done, or given back.
    private async Task<bool> ClaimAsync(WorkSlots slots, WorkChannel channel, DateTimeOffset now)
    {
        var wanted = slots.Free(channel);
        var claimed = await source.ClaimAsync(channel, now, wanted, slots.Receivers(channel), handlersStopping.Token);
        // What ended its host each time must not do so for ever.
        var broken = claimed.Where(item => item.Attempts > attempts).ToList();
        var parked = WorkOutcome.Parked(now, "It was tried as often as may be, and never was it told what became of it.");
        if (broken.Count > 0)
            await source.SettleAsync([.. broken.Select(item => (item, parked))], handlersStopping.Token);
        foreach (var item in claimed.Except(broken))
            slots.Start(item, now);
        return claimed.Count == wanted && broken.Count == 0;
    }

    private async Task<TimeSpan> SettleAsync(WorkSlots slots, CancellationToken cancellationToken)
    {
        unsettled.AddRange(slots.TakeEnded());
        if (unsettled.Count == 0)
            return TimeSpan.Zero;
        var now = time.GetUtcMicroseconds();
        var outcomes = unsettled.ConvertAll(work => (Work: work, Outcome: OutcomeOf(work, now)));
        var told = outcomes.Where(one => one.Outcome is not null && !one.Work.IsLost).Select(one => (one.Work.Item, one.Outcome!)).ToList();
        var lost = told.Count == 0 ? 0 : await source.SettleAsync(told, cancellationToken);
        if (lost > 0)
            LeasesLost(source.Name, lost);
        unsettled.Clear();
        foreach (var (work, outcome) in outcomes)
        {
            Tell(work, outcome, now);
            slots.Release(work);
        }

        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> GiveBackAsync(WorkSlots slots)
    {
        await SettleAsync(slots, CancellationToken.None);
        var back = WorkOutcome.Again(time.GetUtcMicroseconds(), "The host stopped.", counts: false);
        await source.SettleAsync([.. slots.Items.Select(item => (item, back))], CancellationToken.None);
        return TimeSpan.Zero;
    }

    private WorkOutcome? OutcomeOf(RunningWork work, DateTimeOffset now)
    {
        if (work.Delivery is not { } delivery)
            return WorkOutcome.Again(now, "The host stopped.", counts: false);
#pragma warning disable CA5394 // It spreads load and keeps no secret.
        return RetryRules.OutcomeOf(delivery, work.Item.Attempts, work.Item.DueAt, now, attempts, Random.Shared.NextDouble());
#pragma warning restore CA5394
    }

    private void Tell(RunningWork work, WorkOutcome? outcome, DateTimeOffset now)
    {
        if (work.IsLost || work.Delivery is null)
            return;
        metrics.Count(work.Item, outcome, now);
        if (outcome is { State: OutboxState.Parked })
            Parked(source.Name, work.Item.Channel.Name, work.Item.Name, work.Item.Attempts, outcome.Reason, work.Fault);
        else if (outcome is { State: OutboxState.Waiting })
            AttemptFailed(source.Name, work.Item.Channel.Name, work.Item.Name, work.Item.Attempts, outcome.Reason, outcome.At, work.Fault);
    }

    private async Task RenewAsync(WorkSlots slots, CancellationToken stoppingToken)
    {
        var now = time.GetUtcMicroseconds();
        var held = slots.TakeToRenew(now);
        if (held.Count == 0)
            return;
        foreach (var lost in await source.RenewAsync(held, now, stoppingToken))
            slots.Lose(lost);
    }

    // Now and then: the depth is for the gauge alone.
    private async Task MeasureAsync(CancellationToken stoppingToken)
    {
        var now = time.GetUtcMicroseconds();
        if (now - measured < WorkLimits.Round)
            return;
        metrics.Show(await source.ReadDepthAsync(stoppingToken));
        measured = now;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Dispatcher} could not be worked on; again in {Retry}. Nothing of it is lost.")]
    private partial void TurnFailed(string dispatcher, TimeSpan retry, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The {Dispatcher} could not do {Channel}/{Item} at attempt {Attempt} ({Reason}); again at {At}.")]
    private partial void AttemptFailed(
        string dispatcher, string channel, string item, int attempt, string? reason, DateTimeOffset at, Exception? fault);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The {Dispatcher} parked {Channel}/{Item} after attempt {Attempt} ({Reason}).")]
    private partial void Parked(string dispatcher, string channel, string item, int attempt, string? reason, Exception? fault);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "{Count} leases of the {Dispatcher} were lost before what became of them was stored.")]
    private partial void LeasesLost(string dispatcher, int count);
}
