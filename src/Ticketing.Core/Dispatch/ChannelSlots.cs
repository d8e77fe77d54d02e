namespace Ticketing.Dispatch;

/// <summary>
/// How much of a channel is done at once, and how much is claimed ahead of that, so that a slot that is free again need not wait for the
/// database. What is claimed ahead is what is begun within half a second at the pace of the last ones: of a receiver that takes long
/// nothing waits here that another host could begin. Not thread-safe.
/// </summary>
internal sealed class ChannelSlots(WorkChannel channel)
{
    private const double Weight = 0.2;

    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(0.5);

    private readonly Queue<RunningWork> ahead = [];
    private int running;
    private double? pace;

    /// <summary>How many more may be claimed: none while no slot can run dry, so that many are claimed at once.</summary>
    public int Free => ahead.Count >= channel.Concurrency ? 0 : channel.Concurrency - running + MostAhead - ahead.Count;

    private int MostAhead => pace is { } took
        ? (int)Math.Min(WorkLimits.MostAhead, channel.Concurrency * Reach.TotalSeconds / Math.Max(took, 0.001))
        : 0;

    /// <summary>Whether it can be begun now; else it waits until <see cref="End"/> answers it.</summary>
    public bool TryBegin(RunningWork work)
    {
        if (running == channel.Concurrency)
        {
            ahead.Enqueue(work);
            return false;
        }

        running++;
        return true;
    }

    /// <summary>One was done. Answers which is begun in its place, if any is.</summary>
    public RunningWork? End(RunningWork ended)
    {
        pace = ((pace ?? ended.Took.TotalSeconds) * (1 - Weight)) + (ended.Took.TotalSeconds * Weight);
        if (ahead.TryDequeue(out var next))
            return next;
        running--;
        return null;
    }

    /// <summary>Takes out all that were not begun.</summary>
    public IReadOnlyList<RunningWork> TakeAhead()
    {
        var all = ahead.ToList();
        ahead.Clear();
        return all;
    }
}
