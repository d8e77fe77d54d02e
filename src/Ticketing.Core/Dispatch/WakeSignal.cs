namespace Ticketing.Dispatch;

/// <summary>Wakes somebody who waits, once for however many reasons there were since he looked. Thread-safe.</summary>
internal sealed class WakeSignal
{
    private TaskCompletionSource signal = New();

    /// <summary>There is a reason to look.</summary>
    public void Set() => Volatile.Read(ref signal).TrySetResult();

    /// <summary>What to wait for. Taken before one looks: what happens meanwhile then wakes.</summary>
    public Task Take()
    {
        var next = New();
        Volatile.Write(ref signal, next);
        return next.Task;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
