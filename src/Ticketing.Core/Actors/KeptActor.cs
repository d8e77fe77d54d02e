using Ticketing.Access;

namespace Ticketing.Actors;

/// <summary>An actor in the cache, or one on his way there.</summary>
/// <param name="since">When his load began, as a timestamp.</param>
internal sealed class KeptActor(long since)
{
    private readonly TaskCompletionSource<Viewer?> loading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Viewer? viewer;
    private volatile bool isLoaded;

    public long Since => since;

    public ValueTask<Viewer?> WaitAsync(CancellationToken cancellationToken) =>
        isLoaded ? new(viewer) : new(loading.Task.WaitAsync(cancellationToken));

    /// <summary>Whether he may be one of these and not know yet that he watches a ticket.</summary>
    public bool MayBeNewAmong(IReadOnlyCollection<string> watchers) =>
        !isLoaded || (viewer?.Actor is { Watches: false } actor && watchers.Any(actor.Is));

    public void Loaded(Viewer? found)
    {
        viewer = found;
        isLoaded = true;
        loading.SetResult(found);
    }

    public void Failed(Exception fault)
    {
        loading.SetException(fault);
        // Everybody may have left: then the fault is nobody's.
        _ = loading.Task.Exception;
    }
}
