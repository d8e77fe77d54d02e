namespace Ticketing.Conformance.Vaults;

/// <summary>A request's body whose sender is gone once all has come, so that the request is cancelled before its end is read.</summary>
internal sealed class CancellingStream(byte[] bytes, CancellationTokenSource request) : MemoryStream(bytes, writable: false)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        if (Position == Length)
            await request.CancelAsync();
        return read;
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
}
