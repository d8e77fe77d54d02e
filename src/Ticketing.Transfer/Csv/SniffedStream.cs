using Ticketing.Transfer.Streams;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// A stream whose beginning was looked at: it tells UTF-16, whose broken characters the CSV reader replaces without a word, and the
/// separator.
/// </summary>
internal sealed class SniffedStream : ForwardStream
{
    // More than any header that is read.
    private const int Most = 256 * 1024;

    private readonly Stream rest;
    private readonly ReadOnlyMemory<byte> beginning;
    private int read;

    private SniffedStream(Stream rest, ReadOnlyMemory<byte> beginning)
    {
        this.rest = rest;
        this.beginning = beginning;
    }

    public bool IsUtf16 => beginning.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>What separates the cells; null where the CSV reader finds it.</summary>
    public char? Separator => CsvSeparator.Find(beginning.Span);

    public static async Task<SniffedStream> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var beginning = new byte[Most];
        var length = await content.ReadAtLeastAsync(beginning, Most, throwOnEndOfStream: false, cancellationToken);
        return new(content, beginning.AsMemory(0, length));
    }

    public override int Read(Span<byte> buffer) => read < beginning.Length ? Replay(buffer) : rest.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        read < beginning.Length ? new(Replay(buffer.Span)) : rest.ReadAsync(buffer, cancellationToken);

    private int Replay(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, beginning.Length - read);
        beginning.Span.Slice(read, count).CopyTo(buffer);
        read += count;
        return count;
    }
}
