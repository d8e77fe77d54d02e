namespace Ticketing.Storage.Relational.Search.Text.Relevance;

/// <summary>
/// Keysets in an order of relevance behind all tickets that were scored: the newest first. Their keys are below those of scores, which are
/// never below 0.
/// </summary>
internal static class UnscoredPosition
{
    // Times in microseconds stay whole numbers of a double, and below 0 until the year 2255.
    private const double Below = 9_007_199_254_740_992;

    /// <summary>Whether a keyset is one of them.</summary>
    public static bool Is(SortPosition? keyset) => keyset is { Key: < 0 };

    /// <summary>The keyset of a ticket in the order of time as one of them.</summary>
    public static SortPosition Of(SortPosition byTime) => byTime with { Key = byTime.Key - Below };

    /// <summary>The keyset in the order of time; null for one among the scored.</summary>
    public static SortPosition? ByTime(SortPosition? keyset) => Is(keyset) ? keyset! with { Key = keyset.Key + Below } : null;
}
