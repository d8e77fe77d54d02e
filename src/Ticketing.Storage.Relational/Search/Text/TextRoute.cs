namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>How tickets with words are found.</summary>
internal enum TextRoute
{
    /// <summary>What was found is the answer.</summary>
    None = 0,

    /// <summary>The text index gives the tickets, which are filtered and sorted.</summary>
    Index = 1,

    /// <summary>The tickets are gone through in the order asked for, and the terms of each are looked at.</summary>
    Walk = 2,

    /// <summary>The text index gives the tickets with the greatest numbers, which are the newest but for a few.</summary>
    Newest = 3,
}
