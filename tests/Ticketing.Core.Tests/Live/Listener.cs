using Ticketing.Access;
using Ticketing.Live;
using Ticketing.Storage;
using Ticketing.Tests.Notifications;

namespace Ticketing.Tests.Live;

/// <summary>Somebody with a stream, who reads all that there is for him when a test says so.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NotifiedDesk desk;
    private readonly LiveStream stream;
    private readonly IAsyncEnumerator<LiveMessage> messages;

    private Listener(NotifiedDesk desk, LiveStream stream)
    {
        (this.desk, this.stream) = (desk, stream);
        messages = stream.ReadAsync(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
    }

    public CancellationToken Ended => stream.Ended;

    /// <summary>Where a stream goes on that is opened after this one.</summary>
    public EventPosition Last { get; private set; }

    public static async Task<Listener> OpenAsync(NotifiedDesk desk, Caller caller, EventPosition? after = null) =>
        new(desk, await desk.Get<LiveDesk>().OpenAsync(caller, after, CancellationToken.None));

    /// <summary>The next message; null when the stream has ended.</summary>
    public async Task<LiveMessage?> NextAsync()
    {
        if (!await messages.MoveNextAsync().AsTask().WaitAsync(Patience))
            return null;
        Last = messages.Current.Position ?? Last;
        return messages.Current;
    }

    /// <summary>What there is up to a message of a kind, without that.</summary>
    public async Task<IReadOnlyList<LiveMessage>> UntilAsync<T>()
        where T : LiveMessage
    {
        var read = new List<LiveMessage>();
        while (await NextAsync() is { } message)
        {
            if (message is T)
                return read;
            read.Add(message);
        }

        throw new InvalidOperationException($"The stream ended before a {typeof(T).Name}.");
    }

    /// <summary>All that there is for him by now.</summary>
    public async Task<IReadOnlyList<LiveMessage>> ReadAsync()
    {
        var end = await desk.Get<IEventFeed>().EndAsync(stream.Caller.Tenant, CancellationToken.None);
        for (var wait = 0; desk.Get<LiveDesk>().PositionOf(stream.Caller.Tenant) < end && wait < Patience.TotalMilliseconds; wait++)
            await Task.Delay(1);
        // What is told of now comes behind it.
        desk.Get<LiveHub>().TellInboxes(stream.Caller.Tenant, [stream.Caller.UserId]);
        return await UntilAsync<LiveInbox>();
    }

    public async ValueTask DisposeAsync() => await stream.DisposeAsync();
}
