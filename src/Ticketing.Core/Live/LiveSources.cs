using Ticketing.Actors;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>What streams are made of. Thread-safe.</summary>
internal sealed class LiveSources(IEventFeed feed, ITicketReader tickets, ActorResolver actors, LiveMetrics metrics, TimeProvider time)
{
    // Rights that are looked up for streams leave connections to those who wait for a page.
    private const int AtOnce = 8;

    public IEventFeed Feed => feed;

    public ITicketReader Tickets => tickets;

    public ActorResolver Actors => actors;

    public LiveMetrics Metrics => metrics;

    public TimeProvider Time => time;

    /// <summary>Bounds how many look up rights at once.</summary>
    public SemaphoreSlim Looking { get; } = new(AtOnce);
}
