using System.Collections.Concurrent;

namespace Ticketing.Dispatch;

/// <summary>
/// What a dispatcher has claimed: each item is kept until what became of it is stored. One thread at a time takes and frees; items end on
/// any.
/// </summary>
internal sealed class WorkSlots(TimeProvider time, WakeSignal wake, CancellationToken handlersStopping)
{
    private readonly Dictionary<WorkItem, RunningWork> held = [];
    private readonly ConcurrentQueue<RunningWork> ended = [];
    private readonly Dictionary<WorkChannel, ChannelSlots> channels = [];
    private readonly Lock gate = new();

    /// <summary>Whether nothing waits, is being done or left to be stored.</summary>
    public bool IsEmpty => held.Count == 0;

    /// <summary>All that are kept.</summary>
    public IReadOnlyList<WorkItem> Items => [.. held.Keys];

    /// <summary>How many more may be claimed of a channel.</summary>
    public int Free(WorkChannel channel)
    {
        lock (gate)
            return Of(channel).Free;
    }

    /// <summary>How many of a channel wait or are being done, by receiver.</summary>
    public Dictionary<string, int> Receivers(WorkChannel channel) => held.Keys
        .Where(item => item.Channel == channel && item.Receiver is not null)
        .GroupBy(item => item.Receiver!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);

    /// <summary>When a lease is to be renewed next; null while nothing is kept.</summary>
    public DateTimeOffset? RenewAt => held.Count == 0 ? null : held.Values.Min(work => work.RenewAt);

    /// <summary>Begins with an item, or lets it wait for a slot.</summary>
    /// <param name="item">The item.</param>
    /// <param name="leased">When it was claimed.</param>
    public void Start(WorkItem item, DateTimeOffset leased)
    {
        var work = new RunningWork(item, time, handlersStopping) { RenewAt = leased + item.Channel.RenewAfter };
        held.Add(item, work);
        lock (gate)
        {
            if (!Of(item.Channel).TryBegin(work))
                return;
        }

        _ = Task.Run(() => RunAsync(work));
    }

    /// <summary>Those whose leases are to be renewed now, as they are taken to be.</summary>
    public IReadOnlyList<WorkItem> TakeToRenew(DateTimeOffset now)
    {
        var due = held.Values.Where(work => work.RenewAt <= now).ToList();
        foreach (var work in due)
            work.RenewAt = now + work.Item.Channel.RenewAfter;
        return due.ConvertAll(work => work.Item);
    }

    /// <summary>Somebody else has it.</summary>
    public void Lose(WorkItem item)
    {
        if (held.TryGetValue(item, out var work))
            work.Lose();
    }

    /// <summary>Those that ended since.</summary>
    public IEnumerable<RunningWork> TakeEnded()
    {
        while (ended.TryDequeue(out var work))
            yield return work;
    }

    /// <summary>Ends those that were not begun: they have no answer.</summary>
    public void EndAhead()
    {
        lock (gate)
        {
            foreach (var work in channels.Values.SelectMany(channel => channel.TakeAhead()))
                ended.Enqueue(work);
        }
    }

    /// <summary>What became of it is stored.</summary>
    public void Release(RunningWork work)
    {
        held.Remove(work.Item);
        work.Dispose();
    }

    // One after the other in one slot.
    private async Task RunAsync(RunningWork first)
    {
        for (var work = first; work is not null;)
        {
            await work.RunAsync();
            var done = work;
            lock (gate)
                work = Of(done.Item.Channel).End(done);
            ended.Enqueue(done);
            wake.Set();
        }
    }

    private ChannelSlots Of(WorkChannel channel)
    {
        if (!channels.TryGetValue(channel, out var slots))
            channels.Add(channel, slots = new(channel));
        return slots;
    }
}
