using Ticketing.Transfer.Streams;

namespace Ticketing.Transfer.Zip;

/// <summary>
/// An entry of a zip as it is unpacked. One that is broken, or that swells beyond measure, is refused; whoever closes it before its end
/// has the rest passed over, as far as it is measured.
/// </summary>
/// <param name="inner">What unpacks it.</param>
/// <param name="packed">How many bytes of the zip were read so far.</param>
internal sealed class UnzippedStream(Stream inner, Func<long> packed) : ForwardStream
{
    // Lines of tickets shrink to a twentieth. What shrinks most of all, to a thousandth, says nothing.
    private const int MostSwelling = 200;
    private const long Allowance = 64 * 1024 * 1024;

    private long unpacked;
    private bool isRefused;

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        isRefused = true;
        var read = await BrokenZip.GuardAsync(inner.ReadAsync(buffer, cancellationToken));
        unpacked += read;
        if (unpacked > Allowance + (MostSwelling * packed()))
            throw BrokenZip.Bomb(MostSwelling);
        isRefused = false;
        return read;
    }

    public override async ValueTask DisposeAsync()
    {
        if (!isRefused)
        {
            var buffer = new byte[81920];
            while (await ReadAsync(buffer, CancellationToken.None) > 0)
            {
            }

            await inner.DisposeAsync();
        }

        await base.DisposeAsync();
    }
}
