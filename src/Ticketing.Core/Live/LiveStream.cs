using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>
/// What changes in what somebody sees, from a place on. It is read once, by one reader, and disposed. It ends by itself: when its reader is
/// too slow, when it is old, when the host stops, when he may not use the help desk any more. Then a new one goes on behind the position of
/// the last message.
/// </summary>
public sealed class LiveStream : IAsyncDisposable
{
    /// <summary>How much waits for a slow reader; who has not taken so much yet is ended.</summary>
    internal const int Most = 128;

    // What he gained in rights meanwhile shows by then; what he lost does at once where it matters, or within the lifetime of actors.
    private static readonly TimeSpan RightsAreKept = TimeSpan.FromMinutes(5);

    private readonly Channel<StreamItem> items = Channel.CreateBounded<StreamItem>(
        new BoundedChannelOptions(Most) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly CancellationTokenSource ended = new();
    private readonly LiveFeed feed;
    private readonly IDisposable place;
    private readonly LiveSources sources;
    private readonly EventPosition? resumed;
    private Viewer viewer;
    private DateTimeOffset viewed;
    private EventPosition told;

    internal LiveStream(
        LiveFeed feed, IDisposable place, Caller caller, Viewer viewer, EventPosition? resumed, LiveSources sources)
    {
        (this.feed, this.place, Caller, this.viewer, this.resumed, this.sources) = (feed, place, caller, viewer, resumed, sources);
        Opened = viewed = sources.Time.GetUtcNow();
    }

    /// <summary>Whose it is.</summary>
    public Caller Caller { get; }

    /// <summary>
    /// Is cancelled when it ends before its reader does: who waits for something else, such as a line that is stuck, gives up.
    /// </summary>
    public CancellationToken Ended => ended.Token;

    internal DateTimeOffset Opened { get; }

    // Where the feed was when it was told to hand on what follows. Set by the feed.
    internal EventPosition Begin { get; set; }

    /// <summary>
    /// The messages: what happened since the position that it was opened with, then <see cref="LiveReady"/>, then what happens.
    /// </summary>
    public async IAsyncEnumerable<LiveMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        told = Begin;
        if (resumed is { } after)
        {
            var end = await sources.Feed.EndAsync(Caller.Tenant, cancellationToken);
            var missed = await CatchUp.ReadAsync(sources.Feed, after, end > Begin ? end : Begin, viewer.Visibility, cancellationToken);
            told = missed.End > Begin ? missed.End : Begin;
            // Another host may be ahead of this one, but none of the database: that is an older one, put back.
            if (told == after && after > Begin && after > end)
                (told, missed) = (Begin, Missed.TooMuch(Begin));
            foreach (var message in missed.Messages ?? [new LiveReset { Position = told }])
                yield return message;
        }

        yield return new LiveReady { Position = told };
        await foreach (var item in items.Reader.ReadAllAsync(cancellationToken))
        {
            if (item is StreamItem.Beat)
            {
                yield return LiveHeartbeat.Beat;
            }
            else if (item is StreamItem.InboxChanged)
            {
                yield return new LiveInbox();
            }
            else
            {
                if (!await LookAgainAsync(item, cancellationToken))
                    yield break;
                foreach (var message in Show(item))
                    yield return message;
                if (item is StreamItem.Happened { Stretch.End: var behind } && behind > told)
                    told = behind;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        feed.Remove(this);
        await EndAsync();
        ended.Dispose();
    }

    // False: he did not take what there was before.
    internal bool Hand(StreamItem item) => items.Writer.TryWrite(item);

    internal async Task EndAsync()
    {
        place.Dispose();
        items.Writer.TryComplete();
        try
        {
            await ended.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Its reader was faster.
        }
    }

    private IReadOnlyList<LiveMessage> Show(StreamItem item) => item switch
    {
        StreamItem.Happened happened => happened.Stretch.For(told, viewer.Visibility),
        StreamItem.PresenceChanged { Ticket: var ticket, Change: var change }
            when change.User != Caller.UserId && viewer.Visibility.Sees(ticket)
                && (change.IsPublic || viewer.Visibility.ReadsInternal(ticket)) =>
            [new LivePresence(ticket.Id)],
        _ => [],
    };

    // To watch is a right that comes with a ticket.
    private static bool IsWatchedBy(StreamItem item, string user) =>
        item is StreamItem.Happened happened && happened.Stretch.Tickets.Any(changed => changed.Ticket.Watchers.Contains(user));

    // Who would be shown something is asked for as he is now. What is nothing to him by the rights that he had costs no look at them, so
    // that a change wakes the database for those whom it concerns and not for thousands. False: he may not be here any more.
    private async ValueTask<bool> LookAgainAsync(StreamItem item, CancellationToken cancellationToken)
    {
        var now = sources.Time.GetUtcNow();
        if (now - viewed < RightsAreKept && Show(item).Count == 0 && !IsWatchedBy(item, Caller.UserId))
            return true;
        await sources.Looking.WaitAsync(cancellationToken);
        try
        {
            if (await sources.Actors.FindViewerAsync(Caller, cancellationToken) is not { } found)
                return false;
            (viewer, viewed) = (found, now);
            return true;
        }
        finally
        {
            sources.Looking.Release();
        }
    }
}
