using Ticketing.Counters;
using Ticketing.Counters.Upkeep;
using Ticketing.Storage;

namespace Ticketing.Tests.Counters;

public sealed class CounterUpkeepTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(30)]
    public async Task Turns_stay_short_on_any_database_and_others_come_in_between(double millisecondsForEach)
    {
        var store = new Pile(60_000, TimeSpan.FromMilliseconds(millisecondsForEach));

        var folded = await new CounterUpkeep(store, store.Clock).CompactAsync(TestContext.Current.CancellationToken);

        Assert.Equal(60_000, folded);
        // A thousand at least, however slow it is; and then no more than a quarter of a second allows, give or take what is not
        // known before.
        Assert.All(store.Turns, turn => Assert.InRange(turn.TotalMilliseconds, 0, Math.Max(500, 1000 * millisecondsForEach)));
        Assert.Equal(store.Turns.Count - 1, store.Clock.Rests.Count);
        // SQLite's driver looks every 150 ms.
        Assert.All(store.Clock.Rests, rest => Assert.InRange(rest.TotalMilliseconds, 151, 1000));
    }

    [Fact]
    public async Task What_is_little_is_folded_in_one_turn_without_a_rest()
    {
        var store = new Pile(999, TimeSpan.FromMilliseconds(1));

        Assert.Equal(999, await new CounterUpkeep(store, store.Clock).CompactAsync(TestContext.Current.CancellationToken));

        Assert.Single(store.Turns);
        Assert.Empty(store.Clock.Rests);
    }

    /// <summary>So many deltas, each of which takes its time.</summary>
    private sealed class Pile(int deltas, TimeSpan each) : ICounterUpkeep
    {
        private int left = deltas;

        public RestlessClock Clock { get; } = new();

        public List<TimeSpan> Turns { get; } = [];

        public Task<int> CompactAsync(int limit, CancellationToken cancellationToken)
        {
            var folded = Math.Min(limit, left);
            left -= folded;
            Turns.Add(folded * each);
            Clock.Now += folded * each;
            return Task.FromResult(folded);
        }

        public Task<IReadOnlyList<CounterDifference>> VerifyAsync(string tenant, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<CounterDifference>> RebuildAsync(string tenant, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    // A clock that waits to be moved, as FakeTimeProvider is, would let whoever rests sleep for ever: here only the work moves it.
    /// <summary>A clock that only work moves; who wants to rest is woken at once.</summary>
    private sealed class RestlessClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public List<TimeSpan> Rests { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Rests.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
