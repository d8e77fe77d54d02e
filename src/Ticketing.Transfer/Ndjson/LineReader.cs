using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Reads lines of bytes, up to a length; blank ones are passed over. A line that is too long is read past, not kept.</summary>
internal sealed class LineReader(Stream content, int maxLength = TransferLimits.LineBytes)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start, end;
    private bool isAtEnd;

    /// <summary>The number of the current line; the first is 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its end; empty when it is too long. Valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the current line is longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line that is not blank.</summary>
    /// <returns>Whether there is one.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken))
        {
            if (IsTooLong || !IsBlank(Line.Span))
                return true;
        }

        return false;
    }

    private async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        for (var looked = 0; ;)
        {
            var found = buffer.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(looked + found, 1);
            looked = end - start;
            if (looked > maxLength)
            {
                IsTooLong = true;
                start = end;
                looked = 0;
            }

            if (isAtEnd)
                return looked > 0 || IsTooLong ? Take(looked, 0) : false;
            await FillAsync(cancellationToken);
        }
    }

    private bool Take(int length, int lineEnd)
    {
        Number++;
        var line = buffer.AsMemory(start, length);
        start += length + lineEnd;
        IsTooLong |= length > maxLength;
        if (Number == 1 && line.Span.StartsWith("\uFEFF"u8))
            line = line[3..];
        Line = IsTooLong ? default : line;
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = await content.ReadAsync(buffer.AsMemory(end), cancellationToken);
        isAtEnd = read == 0;
        end += read;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
