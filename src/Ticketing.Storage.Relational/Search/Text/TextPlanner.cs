using System.Numerics;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Chooses how a search with free text is run: pure, so that it can be tested by itself.</summary>
internal sealed class TextPlanner(TextLimits limits)
{
    /// <summary>The plan for a page in an order of time or of a field.</summary>
    /// <param name="estimate">What is known.</param>
    /// <param name="wanted">How many are wanted.</param>
    public TextPlan ForPage(TextEstimate estimate, int wanted)
    {
        var walk = WalkTo(estimate, wanted);
        if (estimate.FromIndex is not { } fromIndex)
            return new(TextRoute.Walk, Window(walk), TextRoute.Walk);
        var index = ((fromIndex * estimate.IndexCost) + estimate.ReadingCost) * limits.IndexCost;
        var otherwise = fromIndex >= limits.Common * estimate.Tickets ? TextRoute.Walk : TextRoute.Index;
        if (NewestTo(estimate, wanted) is { } newest
            && ((newest * estimate.IndexCost) + (walk * limits.OrderCost) + limits.NewestBegin) * limits.NewestCost is var cost && cost < index && cost < walk)
            return new(TextRoute.Newest, Window(newest), otherwise);
        return index <= walk ? new(TextRoute.Index, 0, TextRoute.Index) : new(TextRoute.Walk, Window(walk), otherwise);
    }

    /// <summary>
    /// The plan for tickets to be scored: as the page's, but that it need not find all. Of words in more tickets than it takes, the index gives the newest;
    /// who sees only a part of the tickets may see none of those, so that a walk comes first.
    /// </summary>
    public TextPlan ForScores(TextEstimate estimate, int wanted)
    {
        var walk = WalkTo(estimate, wanted);
        if (estimate.FromIndex is not { } fromIndex)
            return new(TextRoute.Walk, limits.LargestWindow, TextRoute.None);
        var isAll = fromIndex <= limits.MostFromIndex;
        if (fromIndex <= limits.FewFromIndex || ((estimate.SeesAll || isAll) && walk > limits.LargestWindow))
            return new(TextRoute.Index, 0, TextRoute.None);
        return new(TextRoute.Walk, limits.LargestWindow, isAll ? TextRoute.Index : TextRoute.None);
    }

    // A walk through so many tickets finds what is wanted, if it is spread evenly, or has gone through all there are to be seen.
    private static double WalkTo(TextEstimate estimate, int wanted) =>
        Math.Min(wanted / Math.Max(estimate.Share, 1.0 / Math.Max(estimate.Tickets, 1)), Math.Max(estimate.Visible, 1));

    // So many from the index have what is wanted among them; null when it cannot be read by number, or they are more than all it has.
    private double? NewestTo(TextEstimate estimate, int wanted)
    {
        if (!estimate.IsByNumber || WalkTo(estimate, wanted) * limits.Reserve > TextSql.MostTimes)
            return null;
        var newest = wanted * estimate.Tickets / Math.Max(estimate.Visible, 1);
        return newest * limits.NewestCost < estimate.FromIndex ? newest : null;
    }

    // A power of two: statements with few different windows are prepared once.
    private int Window(double walk) => (int)Math.Clamp(
        BitOperations.RoundUpToPowerOf2((uint)Math.Min(walk * limits.Reserve, limits.LargestWindow)),
        (uint)limits.SmallestWindow,
        (uint)limits.LargestWindow);
}
