using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ticketing.Testing;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Tests.Ndjson;

public sealed class LineReaderTests
{
    [Property(100, Arbitrary = [typeof(Lines)])]
    public async Task Lines_are_found_wherever_the_stream_breaks(string[] lines)
    {
        var expected = lines.Select((line, i) => (Number: i + 1L, line)).Where(pair => pair.line.Trim().Length > 0)
            .Select(pair => (pair.Number, pair.line.Length > 20 ? null : pair.line));

        Assert.Equal(expected, await ReadAsync(string.Join('\n', lines), step: 7));
    }

    private static async Task<List<(long, string?)>> ReadAsync(string text, int step)
    {
        var reader = new LineReader(new Trickle(Encoding.UTF8.GetBytes(text), step), maxLength: 20);
        var read = new List<(long, string?)>();
        while (await reader.ReadAsync(default))
            read.Add((reader.Number, reader.IsTooLong ? null : Encoding.UTF8.GetString(reader.Line.Span)));
        return read;
    }

    private sealed class Trickle(byte[] content, int step) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
    }

    /// <summary>Empty ones, short ones and one that is too long.</summary>
    private static class Lines
    {
        public static Arbitrary<string> All() => Gen.Elements("", "a", "bc ", " ", "def", new string('x', 30)).ToArbitrary();
    }
}
