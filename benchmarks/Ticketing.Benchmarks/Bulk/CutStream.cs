namespace Ticketing.Benchmarks.Bulk;

/// <summary>Takes the first lines of a file and ends its writing then.</summary>
internal sealed class CutStream(Stream output, int lines) : WriteOnlyStream
{
    private readonly CancellationTokenSource ending = new();
    private int left = lines;

    /// <summary>Lets somebody write until it is enough.</summary>
    public async Task TakeAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, cancellationToken);
        try
        {
            await write(both.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (left > 0 && buffer.Length > 0)
        {
            var end = buffer.IndexOf((byte)'\n');
            var part = end < 0 ? buffer : buffer[..(end + 1)];
            output.Write(part);
            buffer = buffer[part.Length..];
            if (end >= 0 && --left == 0)
                ending.Cancel();
        }
    }

    protected override void Dispose(bool disposing)
    {
        ending.Dispose();
        base.Dispose(disposing);
    }
}
