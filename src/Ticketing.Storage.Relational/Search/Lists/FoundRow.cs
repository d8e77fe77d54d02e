namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a row of a bounded list stands for.</summary>
internal static class FoundRow
{
    /// <summary>A ticket of the page.</summary>
    public const int Hit = 0;

    /// <summary>One that is also the last that was looked at.</summary>
    public const int LastHit = 1;

    /// <summary>The last one that was looked at, and no ticket of the page.</summary>
    public const int Place = 2;
}
