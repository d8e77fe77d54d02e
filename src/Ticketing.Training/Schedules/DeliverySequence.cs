using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Schedules;

/// <summary>Puts scenarios into the order of their delivery. Pure.</summary>
public static class DeliverySequence
{
    // A deployment has one seed: without, its order and its times would be made from the same numbers.
    private const ulong Apart = 0x6F72646572;

    /// <summary>All of them, in another order.</summary>
    /// <param name="scenarios">What is to be delivered, such as ids, as it stands in the pool.</param>
    /// <param name="difficulty">How hard one is.</param>
    /// <param name="order">The order.</param>
    /// <param name="seed">Chooses among the orders of <see cref="DeliveryOrder.Shuffled"/>.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> scenarios, Func<T, Difficulty> difficulty, DeliveryOrder order, ulong seed) =>
        order switch
        {
            DeliveryOrder.AsWritten => [.. scenarios],
            DeliveryOrder.Shuffled => Shuffle([.. scenarios], new(seed ^ Apart)),
            DeliveryOrder.ByDifficulty => [.. scenarios.OrderBy(difficulty)],
            _ => throw new ArgumentOutOfRangeException(nameof(order)),
        };

    private static T[] Shuffle<T>(T[] all, Chance chance)
    {
        for (var last = all.Length - 1; last > 0; last--)
        {
            var other = (int)chance.Below((ulong)last + 1);
            (all[last], all[other]) = (all[other], all[last]);
        }

        return all;
    }
}
