using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Live;

/// <summary>
/// Sends signals to the other hosts, after the commits and not in them, and hears theirs. What comes while some are on their way goes
/// together, each once. Where the store has no line, it does nothing. Thread-safe.
/// </summary>
internal sealed partial class SignalLine(IHostSignals? signals, TimeProvider time, ILogger logger)
{
    // While the database is away hints are of no use, and what they were of is read once it is back.
    private const int Most = 1000;

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly WakeSignal wake = new();
    private HashSet<string> waiting = new(StringComparer.Ordinal);

    /// <summary>This host, among those that share the database.</summary>
    public string Host { get; } = RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>Sends it soon.</summary>
    public void Post(LiveSignal signal)
    {
        if (signals is null)
            return;
        lock (gate)
        {
            if (waiting.Count < Most)
                waiting.Add(signal.Write());
        }

        wake.Set();
    }

    /// <summary>Sends what is posted, until it is stopped.</summary>
    public async Task SendAllAsync(CancellationToken stoppingToken)
    {
        while (signals is not null && !stoppingToken.IsCancellationRequested)
        {
            var posted = wake.Take();
            if (Take() is { Count: > 0 } some)
                await TrySendAsync(signals, some, stoppingToken);
            else
                await posted.WaitAsync(stoppingToken).Quietly();
        }
    }

    /// <summary>Hears the other hosts, until it is stopped. A line that is lost is opened anew.</summary>
    /// <param name="opened">Is called when it is open: what was told before was not heard.</param>
    /// <param name="hear">Is called with each signal of another host, one after the other.</param>
    /// <param name="stoppingToken">Stops it.</param>
    public async Task ListenAllAsync(
        Action opened, Func<LiveSignal, CancellationToken, Task> hear, CancellationToken stoppingToken)
    {
        if (signals is null)
            return;
        // A host that cannot keep up forgets the oldest: the feed is read anyway.
        var heard = Channel.CreateBounded<LiveSignal>(new BoundedChannelOptions(Most)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.DropOldest,
        });
        var handling = HandleAsync(heard.Reader, hear, stoppingToken);
        var isLost = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signals.ListenAsync(Opened, Heard, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; until then the feeds look by themselves.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                if (!isLost)
                    LineLost(fault);
                isLost = true;
            }

            await Task.Delay(Retry, time, stoppingToken).Quietly();
        }

        heard.Writer.Complete();
        await handling;

        void Opened()
        {
            if (isLost)
                LineBack();
            isLost = false;
            opened();
        }

        void Heard(string text)
        {
            if (LiveSignal.Find(text) is { } signal && signal.Host != Host)
                heard.Writer.TryWrite(signal);
        }
    }

    private static async Task HandleAsync(
        ChannelReader<LiveSignal> heard, Func<LiveSignal, CancellationToken, Task> hear, CancellationToken stoppingToken)
    {
        await foreach (var signal in heard.ReadAllAsync(CancellationToken.None))
            await hear(signal, stoppingToken);
    }

    private HashSet<string> Take()
    {
        lock (gate)
        {
            var taken = waiting;
            waiting = new(StringComparer.Ordinal);
            return taken;
        }
    }

    private async Task TrySendAsync(IHostSignals line, HashSet<string> some, CancellationToken stoppingToken)
    {
        try
        {
            await line.SendAsync(some, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // A hint that is lost costs the other hosts half a minute.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            NotSent(some.Count, fault);
            await Task.Delay(Retry, time, stoppingToken).Quietly();
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Other hosts are not heard: the line to the database is lost. Till it is back, their changes show within half a minute.")]
    private partial void LineLost(Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Other hosts are heard again.")]
    private partial void LineBack();

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Count} hints for other hosts could not be sent.")]
    private partial void NotSent(int count, Exception fault);
}
