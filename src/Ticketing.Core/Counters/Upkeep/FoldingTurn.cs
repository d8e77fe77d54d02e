namespace Ticketing.Counters.Upkeep;

/// <summary>
/// How many deltas are folded in one transaction, during which on some databases nobody else writes: as many as take about a quarter of a
/// second on this machine, with this database.
/// </summary>
/// <param name="Deltas">How many.</param>
internal readonly record struct FoldingTurn(int Deltas)
{
    private const int Fewest = 1000;
    private const int Most = 5000;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    /// <summary>Between two turns whoever waits gets in, also who only looks now and then, as SQLite's driver does every 150 ms.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(160);

    /// <summary>The first one: nothing is known of the database yet.</summary>
    public static FoldingTurn First => new(Fewest);

    /// <summary>
    /// The next one. What took long had perhaps only waited for others: then fewer do no harm either, and it grows again.
    /// </summary>
    public FoldingTurn After(TimeSpan took) => new(
        took > Longest ? Math.Max(Fewest, Deltas / 2)
        : took < Longest / 2 ? Math.Min(Most, Deltas * 2)
        : Deltas);
}
