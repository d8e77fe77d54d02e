namespace Ticketing.Dispatch;

/// <summary>An item that was claimed: it waits or is being done; in the end it says what became of it.</summary>
internal sealed class RunningWork(WorkItem item, TimeProvider time, CancellationToken stopping) : IDisposable
{
    // A handler that heeds its token ends within it; of any other nobody waits for the end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);

    public WorkItem Item => item;

    /// <summary>When its lease is to be renewed.</summary>
    public DateTimeOffset RenewAt { get; set; }

    /// <summary>What the handler answered; null when it did not.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>What the handler threw.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Whether the lease was lost: there is nothing to do or to settle.</summary>
    public bool IsLost { get; private set; }

    /// <summary>How long the handler took.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Does it. Never throws.</summary>
    public async Task RunAsync()
    {
        if (IsLost || ending.IsCancellationRequested)
            return;
        var begun = time.GetTimestamp();
        using var timeout = new CancellationTokenSource(Item.Channel.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ending.Token);
        try
        {
            Delivery = await Item.HandleAsync(either.Token).WaitAsync(Item.Channel.Timeout + Grace, time);
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
        finally
        {
            Took = time.GetElapsedTime(begun);
        }
    }

    /// <summary>Somebody else has it, or it is not to be done any more.</summary>
    public void Lose()
    {
        IsLost = true;
        ending.Cancel();
    }

    public void Dispose() => ending.Dispose();
}
