namespace Ticketing.Attachments;

/// <summary>
/// Lets those who want thumbnails take turns: one at a time for the same picture, and few for all of them. Thread-safe.
/// </summary>
internal sealed class ThumbnailTurns(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim all = new(Math.Max(1, atOnce));

    // Pictures share them by the first two digits of their hashes.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the picture's turn, which lasts until the answer is disposed of.</summary>
    public Task<IDisposable> TakeAsync(string hash, CancellationToken cancellationToken) =>
        TakeAsync(turns[Convert.FromHexString(hash.AsSpan(0, 2))[0]], cancellationToken);

    /// <summary>Waits until there are few enough, until the answer is disposed of.</summary>
    public Task<IDisposable> TakeAsync(CancellationToken cancellationToken) => TakeAsync(all, cancellationToken);

    public void Dispose()
    {
        all.Dispose();
        Array.ForEach(turns, turn => turn.Dispose());
    }

    private static async Task<IDisposable> TakeAsync(SemaphoreSlim turn, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Taken(turn);
    }

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
