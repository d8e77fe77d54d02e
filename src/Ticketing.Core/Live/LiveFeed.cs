using Microsoft.Extensions.Logging;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Live;

/// <summary>
/// Reads the feed of a tenant once for all streams of this host, while there are any. It sleeps until a commit or another host wakes it,
/// and looks by itself now and then, as a hint may be lost. Thread-safe.
/// </summary>
internal sealed partial class LiveFeed(string tenant, LiveSources sources, ILogger logger, CancellationToken stopping)
{
    private const int Page = 500;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    // After the last stream it goes on for a while: a page that leads to another one opens its stream anew in a moment.
    private static readonly TimeSpan Lingers = TimeSpan.FromMinutes(2);

    // What came meanwhile is read together.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    // A database hands out an event when no other transaction can put one before it: it may be a moment until what woke us can be read.
    private static readonly TimeSpan[] LookingAgain =
    [
        TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(160), TimeSpan.FromMilliseconds(640),
        .. Enumerable.Repeat(TimeSpan.FromSeconds(2), 14),
    ];

    private readonly Lock gate = new();
    private readonly WakeSignal wake = new();
    private readonly List<LiveStream> streams = [];
    private EventPosition? position;
    private DateTimeOffset left;
    private volatile bool isWoken;

    /// <summary>How far it is; null while it does not run.</summary>
    public EventPosition? Position
    {
        get
        {
            lock (gate)
                return position;
        }
    }

    /// <summary>Whether somebody listens.</summary>
    public bool HasStreams
    {
        get
        {
            lock (gate)
                return streams.Count > 0;
        }
    }

    /// <summary>Something may have happened.</summary>
    public void Wake()
    {
        isWoken = true;
        wake.Set();
    }

    /// <summary>Begins to hand on to a stream; what happened before its <see cref="LiveStream.Begin"/> it is not told by this.</summary>
    public async Task AddAsync(LiveStream stream, CancellationToken cancellationToken)
    {
        while (!TryAdd(stream))
            Start(await sources.Feed.EndAsync(tenant, cancellationToken));
        sources.Metrics.Streams.Add(1);
    }

    /// <summary>Hands on to it no more. Does no harm when it is repeated.</summary>
    public void Remove(LiveStream stream)
    {
        lock (gate)
        {
            if (!streams.Remove(stream))
                return;
            left = sources.Time.GetUtcNow();
        }

        sources.Metrics.Streams.Add(-1);
    }

    /// <summary>Hands something to all streams, or to those of a person.</summary>
    public void Hand(StreamItem item, string? user = null)
    {
        lock (gate)
            HandLocked(item, user);
    }

    /// <summary>Ends the streams that were opened before a time.</summary>
    public async Task EndAsync(DateTimeOffset openedBefore)
    {
        List<LiveStream> old;
        lock (gate)
            old = streams.FindAll(stream => stream.Opened < openedBefore);
        foreach (var stream in old)
        {
            Remove(stream);
            await stream.EndAsync();
        }
    }

    /// <summary>Tells the streams that who is at a ticket changed.</summary>
    public async Task TellAsync(PresenceChange change, CancellationToken cancellationToken)
    {
        if (!HasStreams)
            return;
        if (await sources.Tickets.FindAsync(change.Ticket, Visibility.OfSystem(tenant), cancellationToken) is { } ticket)
            Hand(new StreamItem.PresenceChanged(ticket, change));
    }

    private bool TryAdd(LiveStream stream)
    {
        lock (gate)
        {
            if (position is not { } begin)
                return false;
            stream.Begin = begin;
            streams.Add(stream);
            return true;
        }
    }

    private void Start(EventPosition end)
    {
        lock (gate)
        {
            // Somebody else was faster.
            if (position is not null)
                return;
            (position, left) = (end, sources.Time.GetUtcNow());
        }

        // Of nobody's request: not its transaction, and not its culture.
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
            _ = Task.Run(RunAsync, CancellationToken.None);
    }

    private async Task RunAsync()
    {
        var again = 0;
        while (!stopping.IsCancellationRequested && !TryStop())
        {
            var signal = wake.Take();
            if (isWoken)
                (isWoken, again) = (false, 0);
            var pause = await TryReadAsync() switch
            {
                true => Pace,
                false when again < LookingAgain.Length => LookingAgain[again++],
                false => Round,
                null => TimeSpan.FromSeconds(1),
            };
            // By the machine's clock: it is about its load, and not about when something happened.
            await (pause == Pace ? Task.Delay(Pace, stopping) : signal.WaitAsync(pause, stopping)).Quietly();
        }
    }

    private bool TryStop()
    {
        lock (gate)
        {
            if (streams.Count > 0 || sources.Time.GetUtcNow() - left < Lingers)
                return false;
            position = null;
            return true;
        }
    }

    // Whether there was something; null when it cannot be read.
    private async Task<bool?> TryReadAsync()
    {
        try
        {
            return await ReadAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; streams wait for it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sources.Metrics.Failed.Add(1);
            ReadingFailed(tenant, fault);
            return null;
        }
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var all = Visibility.OfSystem(tenant);
        var begin = Position!.Value;
        var page = await sources.Feed.ReadAsync(begin, Page, all, cancellationToken);
        if (page.Next == begin)
            return false;
        var ids = page.Events.Select(one => one.Ticket).Distinct().ToList();
        IReadOnlyList<Ticket> tickets = ids.Count == 0 ? [] : await sources.Tickets.FindAsync(ids, all, cancellationToken);
        var stretch = LiveStretch.Of(page, tickets);
        // At one go: who is added now begins behind it, or gets it.
        lock (gate)
        {
            position = page.Next;
            if (stretch.Tickets.Count > 0)
                HandLocked(new StreamItem.Happened(stretch), null);
        }

        if (page.Events.Count > 0)
            sources.Metrics.Lag.Record((sources.Time.GetUtcNow() - page.Events[^1].Recorded.At).TotalSeconds);
        return true;
    }

    private void HandLocked(StreamItem item, string? user)
    {
        foreach (var stream in streams.FindAll(stream => (user is null || stream.Caller.UserId == user) && !stream.Hand(item)))
        {
            streams.Remove(stream);
            sources.Metrics.Streams.Add(-1);
            sources.Metrics.Dropped.Add(1);
            _ = stream.EndAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The feed of the tenant {Tenant} cannot be read for live pages; again in a moment.")]
    private partial void ReadingFailed(string tenant, Exception fault);
}
