using Ticketing.Transfer.Streams;

namespace Ticketing.Transfer.Csv;

/// <summary>A stream whose first two bytes were looked at: they tell UTF-16, whose broken characters the CSV reader replaces without a word.</summary>
internal sealed class SniffedStream : ForwardStream
{
    private readonly Stream rest;
    private readonly byte[] mark;
    private readonly int length;
    private int read;

    private SniffedStream(Stream rest, byte[] mark, int length)
    {
        this.rest = rest;
        this.mark = mark;
        this.length = length;
    }

    public bool IsUtf16 => length == 2 && (mark is [0xFF, 0xFE] or [0xFE, 0xFF]);

    public static async Task<SniffedStream> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var mark = new byte[2];
        return new(content, mark, await content.ReadAtLeastAsync(mark, 2, throwOnEndOfStream: false, cancellationToken));
    }

    public override int Read(Span<byte> buffer) => read < length ? Replay(buffer) : rest.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        read < length ? new(Replay(buffer.Span)) : rest.ReadAsync(buffer, cancellationToken);

    private int Replay(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, length - read);
        mark.AsSpan(read, count).CopyTo(buffer);
        read += count;
        return count;
    }
}
