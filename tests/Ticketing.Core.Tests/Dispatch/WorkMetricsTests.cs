using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

public sealed class WorkMetricsTests
{
    [Fact]
    public async Task Attempts_are_counted_by_channel_with_the_time_that_they_took()
    {
        var measured = new ConcurrentQueue<(string Instrument, double Value)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Ticketing")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        var counted = new ScriptedHandler
        {
            Channel = "counted",
            Answer = (message, _) => Task.FromResult(message.Message.Id == "bad" ? Delivery.Rejected("no") : Delivery.Delivered),
        };
        await using var desk = await WorkingDesk.StartAsync([counted]);

        await desk.SendAsync(
            new OutboxMessage("good", "counted", "{}", WorkingDesk.Start.AddSeconds(-7)),
            new OutboxMessage("bad", "counted", "{}", WorkingDesk.Start));
        await desk.Outbox.SettledAsync();
        await desk.Outbox.SettledAsync();
        // What is told of both comes before the next look.
        await desk.Get<OutboxDispatcher>().StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("ticketing.outbox.delivered", 1), ("ticketing.outbox.failed", 1), ("ticketing.outbox.lag", 7),
                ("ticketing.outbox.parked", 1),
            ],
            measured.OrderBy(one => one.Instrument, StringComparer.Ordinal));

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "channel", Value: "counted" } && !instrument.IsObservable)
                    measured.Enqueue((instrument.Name, value));
            }
        }
    }
}
