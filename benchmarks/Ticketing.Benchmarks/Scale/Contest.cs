namespace Ticketing.Benchmarks.Scale;

/// <summary>An operation of one actor, done by the store and by hand.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Actor">Whose it is.</param>
/// <param name="Store">The store, through its port.</param>
/// <param name="Floor">The best that can be written by hand for just this; null where there is only a bar in milliseconds.</param>
internal sealed record Contest(string Operation, string Actor, Contender Store, Contender? Floor)
{
    /// <summary>
    /// How many calls of one follow each other before the other's turn. Reads take turns one by one; two writers of one SQLite file
    /// would do nothing but tell each other to forget their pages.
    /// </summary>
    public int Block { get; init; } = 1;

    /// <summary>How many calls can be made at most, where each uses something up; null for any number.</summary>
    public int? Calls { get; init; }

    /// <summary>Whether both leave or answer the same is checked before anything is timed.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (Floor is null || Calls is not null)
            return;
        for (var turn = 0; turn < 5; turn++)
        {
            var store = Store.Ids(await Store.Run(turn, cancellationToken));
            var floor = Floor.Ids(await Floor.Run(turn, cancellationToken));
            if (!store.SequenceEqual(floor))
            {
                throw new InvalidOperationException(
                    $"{Operation}, {Actor}: the store and the floor differ.\nstore {string.Join(' ', store)}\nfloor " +
                    $"{string.Join(' ', floor)}");
            }
        }
    }
}
