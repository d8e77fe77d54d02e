namespace Ticketing.Storage.InMemory;

/// <summary>A key within something: a category in its project, a document in its kind. Ordered by ordinal, as the ports list.</summary>
internal readonly record struct ScopedKey(string Within, string Key) : IComparable<ScopedKey>
{
    public int CompareTo(ScopedKey other)
    {
        var within = string.CompareOrdinal(Within, other.Within);
        return within != 0 ? within : string.CompareOrdinal(Key, other.Key);
    }
}
