using System.Numerics;
using Ticketing.Storage.Relational.Search.Text.Statements;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>Chooses the access path of a search with free text by its cost: pure, so that it can be tested by itself.</summary>
internal sealed class TextPlanner(TextLimits limits)
{
    /// <summary>What it plans by.</summary>
    public TextLimits Limits => limits;

    /// <summary>The plan for a page in an order of time or of a field.</summary>
    /// <param name="estimate">What is known.</param>
    /// <param name="wanted">How many are wanted.</param>
    public TextPlan ForPage(TextEstimate estimate, int wanted)
    {
        var scan = ScanRows(estimate, wanted);
        if (estimate.IndexRows is not { } indexRows)
            return new(TextAccessPath.OrderedScan, ScanLimit(scan), TextAccessPath.OrderedScan);
        var index = estimate.Cost * limits.IndexCost;
        var fallback = indexRows >= limits.Common * estimate.Tickets ? TextAccessPath.OrderedScan : TextAccessPath.TextIndex;
        if (NewestRows(estimate, wanted) is { } newest
            && NewestCost(estimate, newest, scan) is var cost && cost < index && cost < scan)
        {
            return new(TextAccessPath.NewestFirst, ScanLimit(newest), fallback);
        }

        return index <= scan
            ? new(TextAccessPath.TextIndex, 0, TextAccessPath.TextIndex)
            : new(TextAccessPath.OrderedScan, ScanLimit(scan), fallback);
    }

    /// <summary>
    /// The plan for tickets to be scored: as the page's, but that it need not find all. Of words in more tickets than it takes, the index
    /// gives the newest; who sees only a part of the tickets may see none of those, so that an ordered scan comes first.
    /// </summary>
    public TextPlan ForScores(TextEstimate estimate, int wanted)
    {
        if (estimate.IndexRows is not { } indexRows)
            return new(TextAccessPath.OrderedScan, limits.LargestScan, TextAccessPath.None);
        var isAll = indexRows <= limits.MostFromIndex;
        if (indexRows <= limits.FewFromIndex || ((estimate.SeesAll || isAll) && ScanRows(estimate, wanted) > limits.LargestScan))
            return new(TextAccessPath.TextIndex, 0, TextAccessPath.None);
        return new(TextAccessPath.OrderedScan, limits.LargestScan, isAll ? TextAccessPath.TextIndex : TextAccessPath.None);
    }

    // An ordered scan of so many tickets finds what is wanted, if that is spread evenly, or has examined all there are to be seen.
    private static double ScanRows(TextEstimate estimate, int wanted) =>
        Math.Min(wanted / Math.Max(estimate.Selectivity, 1.0 / Math.Max(estimate.Tickets, 1)), Math.Max(estimate.VisibleRows, 1));

    // So many from the index have what is wanted among them; null when it cannot be read by number, or they are more than all it has.
    private double? NewestRows(TextEstimate estimate, int wanted)
    {
        if (!estimate.IsByNumber || ScanRows(estimate, wanted) * limits.Reserve > NewestFirstSql.MostTimes)
            return null;
        var newest = wanted * estimate.Tickets / Math.Max(estimate.VisibleRows, 1);
        return newest * limits.NewestCost < estimate.IndexRows ? newest : null;
    }

    private double NewestCost(TextEstimate estimate, double newest, double scan) =>
        ((newest * estimate.IndexCost) + (scan * limits.OrderCost) + limits.NewestStartupCost) * limits.NewestCost;

    // A power of two: statements with few different limits are prepared once.
    private int ScanLimit(double rows) => (int)Math.Clamp(
        BitOperations.RoundUpToPowerOf2((uint)Math.Min(rows * limits.Reserve, limits.LargestScan)),
        (uint)limits.SmallestScan,
        (uint)limits.LargestScan);
}
