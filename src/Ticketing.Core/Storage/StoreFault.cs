namespace Ticketing.Storage;

/// <summary>
/// What is the matter with a store's database: somebody has to look after it, and nothing is wrong with what was asked of it.
/// </summary>
public enum StoreFault
{
    /// <summary>It cannot be reached: a server that is down or restarts, a file that cannot be opened.</summary>
    Unavailable,

    /// <summary>
    /// Something else kept it busy for longer than anybody waits: a lock, too many connections, a statement that took too long.
    /// </summary>
    Busy,

    /// <summary>Its disk, or what it may take of it, is full.</summary>
    Full,

    /// <summary>It can be read and not written: a protected file, a server that stands by.</summary>
    ReadOnly,

    /// <summary>It is damaged, or no database at all.</summary>
    Corrupt,
}
