namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>
/// The constants of the planner; tests take smaller ones. Measured at 1,000,000 tickets. Costs are in tickets of an ordered scan.
/// </summary>
internal sealed record TextLimits
{
    /// <summary>
    /// The same for suggestions: enough is ranked for the few that are shown, and what is looked at takes some milliseconds.
    /// </summary>
    public TextLimits ForSuggestions() => this with
    {
        LargestScan = LargestScan / 8,
        FewFromIndex = FewFromIndex / 4,
        MostFromIndex = MostFromIndex / 8,
        FewScored = 1,
        MostScored = MostScored / 8,
    };

    /// <summary>The lowest limit of a scan.</summary>
    public int SmallestScan { get; init; } = 256;

    /// <summary>The highest limit of a scan.</summary>
    public int LargestScan { get; init; } = 8192;

    /// <summary>How many tickets a scan may examine for each that it is expected to need: words come in bursts.</summary>
    public double Reserve { get; init; } = 3;

    /// <summary>How much more a ticket from the text index is taken to cost than it does.</summary>
    public double IndexCost { get; init; } = 1;

    /// <summary>The same where the text index is read by number.</summary>
    public double NewestCost { get; init; } = 1;

    /// <summary>What the longer statement for it costs.</summary>
    public double NewestStartupCost { get; init; } = 100;

    /// <summary>What it costs to see of a ticket that its number is in order.</summary>
    public double OrderCost { get; init; } = 0.05;

    /// <summary>So many tickets from the text index are filtered for an order of relevance, whoever asks.</summary>
    public int FewFromIndex { get; init; } = 4000;

    /// <summary>The most tickets that an order of relevance takes from the text index.</summary>
    public int MostFromIndex { get; init; } = 20_000;

    /// <summary>From which selectivity on words are so common that the text index is no access path to them.</summary>
    public double Common { get; init; } = 0.05;

    /// <summary>With so many found by an ordered scan, an order of relevance has what it needs for its first pages.</summary>
    public int FewScored { get; init; } = 100;

    /// <summary>How many tickets are scored for an order of relevance.</summary>
    public int MostScored { get; init; } = 1000;

    /// <summary>How many tickets are examined to count.</summary>
    public int CountBudget { get; init; } = 2000;
}
