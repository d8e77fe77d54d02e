namespace Ticketing.UI.Browsers;

/// <summary>A ticket whose change waits until this is disposed.</summary>
internal sealed class HeldTicket(Action forget) : IDisposable
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody is about to change it.</summary>
    public Task Reached => reached.Task;

    public Task PassAsync(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        return open.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        forget();
        open.TrySetResult();
    }
}
