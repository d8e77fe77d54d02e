namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a row of a bounded list stands for.</summary>
internal static class FoundRow
{
    /// <summary>A ticket of the page.</summary>
    public const int Hit = 0;

    /// <summary>A ticket of the page that is also the last row that was examined.</summary>
    public const int LastHit = 1;

    /// <summary>The last row that was examined, and no ticket of the page.</summary>
    public const int Last = 2;
}
