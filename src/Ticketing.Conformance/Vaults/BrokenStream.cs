namespace Ticketing.Conformance.Vaults;

/// <summary>A request's body that a vault meets: it cannot seek, comes in small pieces and may break off.</summary>
/// <param name="bytes">What comes.</param>
/// <param name="piece">How many bytes come at once at most.</param>
/// <param name="end">What happens when all has come; null when it just ends.</param>
internal sealed class BrokenStream(byte[] bytes, int piece, Exception? end = null) : Stream
{
    private int at;

    /// <summary>How many bytes were asked for so far.</summary>
    public int Given => at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - at);
        if (read == 0 && buffer.Length > 0 && end is not null)
            throw end;
        bytes.AsMemory(at, read).CopyTo(buffer);
        at += read;
        return ValueTask.FromResult(read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new ConformanceException("A request's body is read by the asynchronous methods alone.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
