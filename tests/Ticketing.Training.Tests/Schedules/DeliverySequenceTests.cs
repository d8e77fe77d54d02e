using Ticketing.Testing;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Schedules;

public sealed class DeliverySequenceTests
{
    [Property(200)]
    public void Every_scenario_is_delivered_once_in_every_order(Difficulty[] pool, ulong seed)
    {
        foreach (var order in Enum.GetValues<DeliveryOrder>())
            Assert.Equal(Enumerable.Range(0, pool.Length), Ordered(pool, order, seed).Order());
        Assert.Equal(Enumerable.Range(0, pool.Length), Ordered(pool, DeliveryOrder.AsWritten, seed));
        Assert.Equal(Ordered(pool, DeliveryOrder.Shuffled, seed), Ordered(pool, DeliveryOrder.Shuffled, seed));
    }

    [Property(200)]
    public void From_easy_to_hard_keeps_what_is_equally_hard_as_it_stands(Difficulty[] pool)
    {
        var ordered = Ordered(pool, DeliveryOrder.ByDifficulty, 1);

        Assert.All(
            ordered.Zip(ordered.Skip(1)),
            pair => Assert.True((pool[pair.First], pair.First).CompareTo((pool[pair.Second], pair.Second)) < 0));
    }

    [Fact]
    public void Every_order_is_as_likely_as_any_other()
    {
        var seen = Enumerable.Range(0, 6000)
            .CountBy(seed => string.Join("", Ordered(new Difficulty[3], DeliveryOrder.Shuffled, (ulong)seed))).ToList();

        // 1000 each, with a standard deviation of 29.
        Assert.Equal(6, seen.Count);
        Assert.All(seen, order => Assert.InRange(order.Value, 1000 - (3 * 29), 1000 + (3 * 29)));
    }

    private static IReadOnlyList<int> Ordered(Difficulty[] pool, DeliveryOrder order, ulong seed) =>
        DeliverySequence.Of([.. Enumerable.Range(0, pool.Length)], index => pool[index], order, seed);
}
