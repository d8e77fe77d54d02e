namespace Ticketing.Benchmarks.Scale;

/// <summary>A line of the tables.</summary>
internal sealed record Result(string Database, string Store, int Size, string Operation, string Actor, Figures Figures, Figures? Floor)
{
    /// <summary>How many times as long as the floor it takes, by the medians.</summary>
    public double? Ratio => Figures.P50 / Floor?.P50;

    /// <summary>What it is a result of: a later run takes the place of an earlier one.</summary>
    public (string, string, int, string, string) Key => (Database, Store, Size, Operation, Actor);
}
