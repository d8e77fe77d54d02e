namespace Ticketing.Dispatch;

/// <summary>An item that is being done: its token, and in the end what became of it.</summary>
internal sealed class RunningWork : IDisposable
{
    // A handler that heeds its token ends within it; of any other nobody waits for the end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource ending;
    private readonly TimeProvider time;

    public RunningWork(WorkItem item, TimeProvider time, CancellationToken stopping)
    {
        (Item, this.time) = (item, time);
        timeout = new(item.Channel.Timeout, time);
        ending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
    }

    public WorkItem Item { get; }

    /// <summary>What the handler answered; null when it did not.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>What the handler threw.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Whether the lease was lost: there is nothing to settle.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Does it. Never throws.</summary>
    public async Task RunAsync()
    {
        try
        {
            Delivery = await Item.HandleAsync(ending.Token).WaitAsync(Item.Channel.Timeout + Grace, time);
        }
        catch (LeaseLostException)
        {
            IsLost = true;
        }
#pragma warning disable CA1031 // Whatever it is, it is a failed attempt.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // Given back when the host stops, which is nobody's fault.
            if (fault is OperationCanceledException && ending.IsCancellationRequested && !timeout.IsCancellationRequested)
                return;
            Fault = fault;
            Delivery = Delivery.Again(timeout.IsCancellationRequested || fault is TimeoutException
                ? $"It took longer than {Item.Channel.Timeout}."
                : $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    /// <summary>Somebody else has it, or it is not to be done any more.</summary>
    public void Lose()
    {
        IsLost = true;
        ending.Cancel();
    }

    public void Dispose()
    {
        ending.Dispose();
        timeout.Dispose();
    }
}
