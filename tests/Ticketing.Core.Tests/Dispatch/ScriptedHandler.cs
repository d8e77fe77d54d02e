using System.Collections.Concurrent;
using System.Threading.Channels;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

/// <summary>Answers what a test says, and tells it what it was asked for.</summary>
internal sealed class ScriptedHandler : IOutboxHandler
{
    private readonly Channel<ClaimedMessage> asked = System.Threading.Channels.Channel.CreateUnbounded<ClaimedMessage>();
    private int running;

    public string Channel { get; init; } = "mail";

    public int Concurrency { get; init; } = 8;

    public int ReceiverConcurrency { get; init; } = 2;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    public Func<ClaimedMessage, CancellationToken, Task<Delivery>> Answer { get; set; } = (_, _) => Task.FromResult(Delivery.Delivered);

    /// <summary>The most that it was doing at once.</summary>
    public int MostRunning { get; private set; }

    /// <summary>Those that it was asked for.</summary>
    public ConcurrentQueue<string> Seen { get; } = [];

    public async Task<ClaimedMessage> AskedAsync() => await asked.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        lock (asked)
            MostRunning = Math.Max(MostRunning, ++running);
        Seen.Enqueue(message.Message.Id);
        asked.Writer.TryWrite(message);
        try
        {
            return await Answer(message, cancellationToken);
        }
        finally
        {
            lock (asked)
                running--;
        }
    }
}
