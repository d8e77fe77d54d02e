using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// How far a page is looked for that <see cref="ListBudget.OfPage"/> rows did not fill: what is asked for is rare in its order. Tests take
/// smaller ones.
/// </summary>
internal sealed record ListLimits
{
    /// <summary>How many tickets are looked at before the page may stop: some tenths of a second at worst.</summary>
    public int MostExamined { get; init; } = 100_000;

    /// <summary>How many of them a statement looks at in the order asked for.</summary>
    public int Turn { get; init; } = 20_000;

    /// <summary>
    /// How far ranges are counted that may be read whole, one after the other: what is short is known soon. The last one is the most that
    /// is read so.
    /// </summary>
    public ImmutableArray<int> Counts { get; init; } = [2_000, 15_000, 100_000];
}
