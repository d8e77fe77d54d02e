namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// How far a page is looked for that <see cref="ListBudget.OfPage"/> rows did not fill: what is asked for is rare in its order. Tests take
/// smaller ones.
/// </summary>
internal sealed record ListLimits
{
    /// <summary>How many tickets are looked at before the page may stop: some tenths of a second at worst.</summary>
    public int MostExamined { get; init; } = 100_000;

    /// <summary>
    /// A page that is expected to be full after so many tickets is looked for in its order, before anything is counted for a better way:
    /// they take as long as counting does.
    /// </summary>
    public int Near { get; init; } = 10_000;

    /// <summary>How many tickets it may look at then for each that it is expected to need.</summary>
    public int Reserve { get; init; } = 2;

    /// <summary>How many of them a statement looks at in the order asked for.</summary>
    public int Turn { get; init; } = 20_000;

    /// <summary>How many tickets are read whole and sorted at most.</summary>
    public int MostSorted { get; init; } = 100_000;

    /// <summary>How far ranges that may be read so are counted first: what is short is known soon.</summary>
    public int FirstCount { get; init; } = 2_000;

    /// <summary>How many times as far they are counted then.</summary>
    public int CountStep { get; init; } = 7;
}
