using System.Numerics;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Chooses how a search with free text is run: pure, so that it can be tested by itself.</summary>
internal sealed class TextPlanner(TextLimits limits)
{
    /// <summary>The plan.</summary>
    /// <param name="tickets">How many tickets there are.</param>
    /// <param name="share">Which part of them meets the whole condition.</param>
    /// <param name="indexShare">Which part of them the text index gives; null when it cannot answer.</param>
    /// <param name="wanted">How many are wanted.</param>
    public TextPlan Choose(long tickets, double share, double? indexShare, int wanted)
    {
        if (indexShare is not { } fromIndex)
            return new(TextRoute.Walk, 0, TextRoute.Walk);
        // A walk through so many tickets finds what is wanted, if it is spread evenly.
        var walk = wanted / Math.Max(share, 1.0 / Math.Max(tickets, 1));
        if (fromIndex * tickets * limits.IndexCost <= walk)
            return new(TextRoute.Index, 0, TextRoute.Index);
        return new(TextRoute.Walk, Window(walk), fromIndex >= limits.Common ? TextRoute.Walk : TextRoute.Index);
    }

    // A power of two: statements with few different windows are prepared once.
    private int Window(double walk) => (int)Math.Clamp(
        BitOperations.RoundUpToPowerOf2((uint)Math.Min(walk * limits.Reserve, limits.LargestWindow)),
        (uint)limits.SmallestWindow,
        (uint)limits.LargestWindow);
}
