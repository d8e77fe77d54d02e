namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>What the planner reckons with; tests take smaller ones. Measured at 1,000,000 tickets.</summary>
internal sealed record TextLimits
{
    /// <summary>The fewest tickets of a walk.</summary>
    public int SmallestWindow { get; init; } = 256;

    /// <summary>The most tickets of a walk.</summary>
    public int LargestWindow { get; init; } = 8192;

    /// <summary>How many tickets a walk takes for each that it is expected to need: words come in bursts.</summary>
    public double Reserve { get; init; } = 3;

    /// <summary>How much dearer a ticket from the index is taken to be than it is.</summary>
    public double IndexCost { get; init; } = 1;

    /// <summary>The same where the index is read by number.</summary>
    public double NewestCost { get; init; } = 1;

    /// <summary>What the longer statement for it costs, in tickets of a walk.</summary>
    public double NewestBegin { get; init; } = 100;

    /// <summary>What it costs to see of a ticket that its number is in order, in tickets of a walk.</summary>
    public double OrderCost { get; init; } = 0.05;

    /// <summary>So many tickets from the index are filtered for an order of relevance, whoever asks.</summary>
    public int FewFromIndex { get; init; } = 4000;

    /// <summary>The most tickets that an order of relevance takes from the index.</summary>
    public int MostFromIndex { get; init; } = 20_000;

    /// <summary>From which share on words are so common that the index is no way to find them.</summary>
    public double Common { get; init; } = 0.05;

    /// <summary>How many tickets are scored for an order of relevance.</summary>
    public int MostScored { get; init; } = 1000;

    /// <summary>How many tickets are looked at to count.</summary>
    public int CountBudget { get; init; } = 2000;
}
