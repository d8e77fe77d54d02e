using System.Diagnostics.Metrics;
using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>
/// Figures of a dispatcher, on the meter <c>Ticketing</c>: <c>ticketing.outbox.delivered</c>, <c>.failed</c>, <c>.parked</c>, the histogram
/// <c>.lag</c> from the time something was due to when it was done, in seconds, and the gauge <c>.depth</c>, all by channel. Thread-safe.
/// </summary>
internal sealed class WorkMetrics : IDisposable
{
    private readonly Meter meter = new("Ticketing");
    private readonly Counter<long> delivered;
    private readonly Counter<long> failed;
    private readonly Counter<long> parked;
    private readonly Histogram<double> lag;
    private volatile IReadOnlyList<WorkDepth> depths = [];

    /// <param name="name">The dispatcher's: <c>outbox</c>, <c>alarms</c>.</param>
    public WorkMetrics(string name)
    {
        delivered = meter.CreateCounter<long>($"ticketing.{name}.delivered", description: "Work that was done.");
        failed = meter.CreateCounter<long>($"ticketing.{name}.failed", description: "Attempts that failed.");
        parked = meter.CreateCounter<long>($"ticketing.{name}.parked", description: "Work that nobody tries again by himself.");
        lag = meter.CreateHistogram<double>($"ticketing.{name}.lag", "s", "From the time that work was due to when it was done.");
        meter.CreateObservableGauge($"ticketing.{name}.depth", Depths, description: "Work that waits or is parked, as it was last read.");
    }

    /// <summary>An attempt ended.</summary>
    /// <param name="item">Of what.</param>
    /// <param name="outcome">How; null when the handler settled it.</param>
    /// <param name="now">Now.</param>
    public void Count(WorkItem item, WorkOutcome? outcome, DateTimeOffset now)
    {
        var channel = KeyValuePair.Create<string, object?>("channel", item.Channel.Name);
        if (outcome is null or { State: OutboxState.Done })
        {
            delivered.Add(1, channel);
            lag.Record((now - item.DueAt).TotalSeconds, channel);
        }
        else
        {
            failed.Add(1, channel);
            if (outcome.State == OutboxState.Parked)
                parked.Add(1, channel);
        }
    }

    /// <summary>How much there is, as it was just read.</summary>
    public void Show(IReadOnlyList<WorkDepth> read) => depths = read;

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Depths()
    {
        foreach (var depth in depths)
        {
            yield return new(depth.Waiting, new("channel", depth.Name), new("state", "waiting"));
            yield return new(depth.Parked, new("channel", depth.Name), new("state", "parked"));
        }
    }
}
