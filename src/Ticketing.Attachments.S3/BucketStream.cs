using Amazon.S3;
using Amazon.S3.Model;

namespace Ticketing.Attachments.S3;

/// <summary>An object that is read where somebody reads it: from there on it is asked of the store, and comes as it is read.</summary>
internal sealed class BucketStream(AmazonS3Client client, string bucket, string name, long length) : Stream
{
    private GetObjectResponse? answer;
    private long position;
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "It does not begin before 0.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.Length == 0)
            return 0;
        if (answer is null || at != position)
            await AskAsync(cancellationToken);
        var read = await answer!.ResponseStream.ReadAsync(buffer, cancellationToken);
        if (read == 0)
            throw new EndOfStreamException($"The store ended its answer at byte {position} of {length}.");
        at = position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Files of a bucket are read by the asynchronous methods alone.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            answer?.Dispose();
        base.Dispose(disposing);
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        answer?.Dispose();
        answer = null;
        var request = new GetObjectRequest { BucketName = bucket, Key = name };
        if (position > 0)
            request.ByteRange = new(position, length - 1);
        answer = await client.GetObjectAsync(request, cancellationToken);
        at = position;
    }
}
