using System.Collections.Concurrent;

namespace Ticketing.Dispatch;

/// <summary>
/// What a dispatcher is doing: each item has a slot until what became of it is stored. One thread at a time takes and frees; items end on
/// any.
/// </summary>
internal sealed class WorkSlots(TimeProvider time, WakeSignal wake, CancellationToken handlersStopping)
{
    private readonly Dictionary<WorkItem, RunningWork> running = [];
    private readonly ConcurrentQueue<RunningWork> ended = [];

    /// <summary>Whether nothing is being done or left to be stored.</summary>
    public bool IsEmpty => running.Count == 0;

    /// <summary>All that have a slot.</summary>
    public IReadOnlyList<WorkItem> Items => [.. running.Keys];

    /// <summary>How many more may be claimed of a channel.</summary>
    public int Free(WorkChannel channel) => channel.Concurrency - running.Keys.Count(item => item.Channel == channel);

    /// <summary>How many of a channel are being done, by receiver.</summary>
    public Dictionary<string, int> Receivers(WorkChannel channel) => running.Keys
        .Where(item => item.Channel == channel && item.Receiver is not null)
        .GroupBy(item => item.Receiver!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);

    /// <summary>Begins with an item.</summary>
    public void Start(WorkItem item)
    {
        var work = new RunningWork(item, time, handlersStopping);
        running.Add(item, work);
        _ = Task.Run(async () =>
        {
            await work.RunAsync();
            ended.Enqueue(work);
            wake.Set();
        });
    }

    /// <summary>Somebody else has it.</summary>
    public void Lose(WorkItem item)
    {
        if (running.TryGetValue(item, out var work))
            work.Lose();
    }

    /// <summary>Those that ended since.</summary>
    public IEnumerable<RunningWork> TakeEnded()
    {
        while (ended.TryDequeue(out var work))
            yield return work;
    }

    /// <summary>What became of it is stored.</summary>
    public void Release(RunningWork work)
    {
        running.Remove(work.Item);
        work.Dispose();
    }
}
