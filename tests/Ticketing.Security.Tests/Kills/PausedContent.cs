using System.Net;

namespace Ticketing.Security.Tests.Kills;

/// <summary>Bytes that stop on their way, until they may go on.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="pause">How many of them are sent before.</param>
internal sealed class PausedContent(byte[] bytes, int pause) : HttpContent
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource further = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when it has stopped.</summary>
    public Task Reached => reached.Task;

    public void GoOn() => further.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, pause));
        await stream.FlushAsync();
        reached.TrySetResult();
        await further.Task;
        await stream.WriteAsync(bytes.AsMemory(pause));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
