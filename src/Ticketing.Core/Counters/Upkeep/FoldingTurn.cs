namespace Ticketing.Counters.Upkeep;

/// <summary>
/// How many deltas are folded in one transaction: as many as take about as long as it may last, on this machine, with this database.
/// </summary>
/// <param name="Deltas">How many.</param>
/// <param name="Lasting">How long it may last.</param>
internal readonly record struct FoldingTurn(int Deltas, TimeSpan Lasting)
{
    private const int Fewest = 1000;

    // They are added up in memory.
    private const int Most = 100_000;

    /// <summary>Between two turns whoever waits gets in, also who only looks now and then, as SQLite's driver does every 150 ms.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(160);

    /// <summary>The first one: nothing is known of the database yet.</summary>
    /// <param name="holdsUpWriters">
    /// Whether others wait for it. Where nobody does, it may last longer: many turns write the same cells again and again. But no event
    /// behind a transaction that still runs is told of, so it does not take as long as it could.
    /// </param>
    public static FoldingTurn First(bool holdsUpWriters) => new(Fewest, TimeSpan.FromMilliseconds(holdsUpWriters ? 200 : 500));

    /// <summary>
    /// The next one, by what this one took. That had perhaps only waited for others, or met them by chance not at all: so it is never
    /// more than four times as many, nor fewer than half.
    /// </summary>
    public FoldingTurn After(TimeSpan took)
    {
        var fitting = Deltas * (Lasting / TimeSpan.FromTicks(Math.Max(1, took.Ticks)));
        return this with { Deltas = (int)Math.Clamp(Math.Clamp(fitting, Deltas / 2, Deltas * 4.0), Fewest, Most) };
    }
}
