using System.Diagnostics.Metrics;

namespace Ticketing.Live;

/// <summary>
/// Figures of live streams, on the meter <c>Ticketing</c>: <c>ticketing.live.streams</c> that are open, <c>.dropped</c> because their
/// reader was too slow, <c>.failed</c> readings of the feed, and the histogram <c>.lag</c> from an event to when it was handed to the
/// streams, in seconds. Thread-safe.
/// </summary>
internal sealed class LiveMetrics : IDisposable
{
    private readonly Meter meter = new("Ticketing");

    public LiveMetrics()
    {
        Streams = meter.CreateUpDownCounter<long>("ticketing.live.streams", description: "Streams that are open.");
        Dropped = meter.CreateCounter<long>("ticketing.live.dropped", description: "Streams that were ended because they were too slow.");
        Failed = meter.CreateCounter<long>("ticketing.live.failed", description: "Readings of the feed that failed.");
        Lag = meter.CreateHistogram<double>("ticketing.live.lag", "s", "From an event to when it was handed to the streams.");
    }

    public UpDownCounter<long> Streams { get; }

    public Counter<long> Dropped { get; }

    public Counter<long> Failed { get; }

    public Histogram<double> Lag { get; }

    public void Dispose() => meter.Dispose();
}
