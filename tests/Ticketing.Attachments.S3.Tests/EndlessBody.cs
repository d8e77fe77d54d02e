namespace Ticketing.Attachments.S3.Tests;

/// <summary>A request's body that does not end by itself.</summary>
internal sealed class EndlessBody : Stream
{
    private long given;

    /// <summary>What happens once, after how many bytes.</summary>
    public (long Bytes, Action Do)? AfterBytes { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        given += buffer.Length;
        if (AfterBytes is { } after && given >= after.Bytes)
            after.Do();
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(buffer.Length);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
