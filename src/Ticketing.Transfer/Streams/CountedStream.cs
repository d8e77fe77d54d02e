namespace Ticketing.Transfer.Streams;

/// <summary>Tells how much was read of a file while it streams in.</summary>
internal sealed class CountedStream(Stream inner, Action<int> read) : ForwardStream
{
    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken));

    private int Counted(int bytes)
    {
        read(bytes);
        return bytes;
    }
}
