using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Live;

/// <summary>
/// What this host knows of what happens at the moment: a feed for each tenant that somebody listens to, and who is at which ticket. It
/// hears of commits here, of other hosts by their signals, and tells them of what happens here. Thread-safe.
/// </summary>
internal sealed class LiveHub(
    LiveSources sources, SignalLine line, IEnumerable<IHintedCache> caches, IOptions<LiveOptions> options,
    IHostApplicationLifetime? lifetime, ILogger logger)
    : BackgroundService, ICommitFollower
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private readonly IHintedCache[] caches = [.. caches];
    private readonly LiveOptions options = options.Value;
    private readonly ConcurrentDictionary<string, LiveFeed> feeds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PresenceBoard> boards = new(StringComparer.Ordinal);
    private readonly StreamCount count = new(options.Value);

    private CancellationToken Stopping => lifetime?.ApplicationStopping ?? CancellationToken.None;

    public void OnCommitted(string tenant)
    {
        Find(tenant)?.Wake();
        line.Post(new(line.Host, tenant));
    }

    /// <summary>Opens a stream; it is closed by <see cref="LiveStream.DisposeAsync"/>.</summary>
    /// <exception cref="TooManyStreamsException">There are too many.</exception>
    public async Task<LiveStream> OpenAsync(Caller caller, Viewer viewer, EventPosition? after, CancellationToken cancellationToken)
    {
        var place = count.Take(caller);
        try
        {
            var feed = feeds.GetOrAdd(caller.Tenant, tenant => new(tenant, sources, logger, Stopping));
            var stream = new LiveStream(feed, place, caller, viewer, after, sources);
            await feed.AddAsync(stream, cancellationToken);
            return stream;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>How far the feed of a tenant is; null while nobody listens.</summary>
    public EventPosition? PositionOf(string tenant) => Find(tenant)?.Position;

    /// <summary>Who is at a ticket.</summary>
    public IReadOnlyList<Presence> At(string tenant, TicketId ticket) =>
        boards.TryGetValue(tenant, out var board) ? board.Of(ticket, sources.Time.GetUtcNow()) : [];

    /// <summary>Somebody is at a ticket; null: he went away.</summary>
    public async Task PutAsync(string tenant, TicketId ticket, string user, Doing? doing, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = doing is null ? null : sources.Time.GetUtcNow() + PresenceRules.Lasts;
        line.Post(new(line.Host, tenant) { Ticket = ticket.Value, User = user, Doing = doing ?? Doing.Looking, Until = until });
        await PutAsync(tenant, ticket, user, doing, until, cancellationToken);
    }

    /// <summary>The notifications of people changed.</summary>
    public void TellInboxes(string tenant, IReadOnlyCollection<string> users)
    {
        HandInboxes(tenant, users);
        foreach (var signal in LiveSignal.OfInboxes(line.Host, tenant, users))
            line.Post(signal);
    }

    /// <summary>People, roles or settings changed.</summary>
    public void TellSettings(string tenant) => line.Post(new(line.Host, tenant) { HasSettings = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn)
            return;
        await Task.WhenAll(
            line.SendAllAsync(stoppingToken), line.ListenAllAsync(Missed, HearAsync, stoppingToken), TickAsync(stoppingToken));
    }

    private async Task TickAsync(CancellationToken stoppingToken)
    {
        await using var stop = Stopping.Register(() => _ = EndAsync(DateTimeOffset.MaxValue));
        var beaten = sources.Time.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Tick, sources.Time, stoppingToken).Quietly();
            var now = sources.Time.GetUtcNow();
            if (now - beaten >= options.Heartbeat)
            {
                beaten = now;
                foreach (var feed in feeds.Values)
                    feed.Hand(StreamItem.Beat.Item);
            }

            await EndAsync(now - options.Lifetime);
            foreach (var (tenant, board) in boards)
            {
                foreach (var change in board.Forget(now))
                    await TellAsync(tenant, change, stoppingToken);
            }
        }
    }

    private async Task EndAsync(DateTimeOffset openedBefore)
    {
        foreach (var feed in feeds.Values)
            await feed.EndAsync(openedBefore);
    }

    // Signals that nobody heard may have been of anything.
    private void Missed()
    {
        foreach (var feed in feeds.Values)
            feed.Wake();
    }

    private async Task HearAsync(LiveSignal signal, CancellationToken cancellationToken)
    {
        if (signal.Inboxes is { } users)
            HandInboxes(signal.Tenant, users);
        else if (signal.HasSettings)
            ForgetSettings(signal.Tenant);
        else if (signal.User is { } user)
            await PutAsync(
                signal.Tenant, new(signal.Ticket), user, signal.Until is null ? null : signal.Doing, signal.Until, cancellationToken);
        else
            Find(signal.Tenant)?.Wake();
    }

    private void ForgetSettings(string tenant)
    {
        foreach (var cache in caches)
            cache.ForgetTenant(tenant);
    }

    private async Task PutAsync(
        string tenant, TicketId ticket, string user, Doing? doing, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var board = boards.GetOrAdd(tenant, _ => new());
        var change = doing is { } does && until is { } time ? board.Put(ticket, new(user, does, time)) : board.Remove(ticket, user);
        if (change is not null)
            await TellAsync(tenant, change, cancellationToken);
    }

    private async Task TellAsync(string tenant, PresenceChange change, CancellationToken cancellationToken)
    {
        try
        {
            if (Find(tenant) is { } feed)
                await feed.TellAsync(change, cancellationToken);
        }
#pragma warning disable CA1031 // Who looks at a ticket is worth no failed request, and not the end of this service.
        catch (Exception)
#pragma warning restore CA1031
        {
            sources.Metrics.Failed.Add(1);
        }
    }

    private void HandInboxes(string tenant, IReadOnlyCollection<string> users)
    {
        if (Find(tenant) is not { HasStreams: true } feed)
            return;
        foreach (var user in users)
            feed.Hand(StreamItem.InboxChanged.Item, user);
    }

    private LiveFeed? Find(string tenant) => feeds.GetValueOrDefault(tenant);
}
