namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// How many rows an everyday list may examine. The bar is 2,000; what is left of it is for the page itself and for what a database reads
/// ahead.
/// </summary>
internal static class ListBudget
{
    /// <summary>For a page.</summary>
    public const int OfPage = 1900;

    // PostgreSQL may read a short range whole, and sort it, before a count gives up.
    /// <summary>For a count.</summary>
    public const int OfCount = 1400;
}
