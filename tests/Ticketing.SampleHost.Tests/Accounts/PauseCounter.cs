namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>
/// The system's clock, on which pauses of one length are counted and not waited for. On a clock that a test moves, the host would stand
/// still at its first pause of any kind.
/// </summary>
internal sealed class PauseCounter(TimeSpan pause) : TimeProvider
{
    private int pauses;

    public int Pauses => pauses;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != pause)
            return base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref pauses);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
