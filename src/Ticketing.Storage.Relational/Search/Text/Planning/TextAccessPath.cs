namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>How tickets with words are found.</summary>
internal enum TextAccessPath
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>The text index gives the tickets, which are filtered and sorted.</summary>
    TextIndex = 1,

    /// <summary>The tickets are scanned in the order asked for, and the terms of each are a filter.</summary>
    OrderedScan = 2,

    /// <summary>The text index gives the tickets with the greatest numbers, which are the newest but for a few.</summary>
    NewestFirst = 3,
}
