using System.Collections.Concurrent;

namespace Ticketing.Search.Meaning;

/// <summary>
/// Keys that were found to be there, kept for a while. What is not there is asked for each time: it may be there in a moment. Thread-safe.
/// </summary>
internal sealed class KeptKeys(TimeSpan lifetime, TimeProvider time)
{
    // When there is no more room, it begins anew.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Key), long> kept = new();

    /// <summary>Whether it is there.</summary>
    public async Task<bool> HasAsync(string tenant, string key, Func<Task<bool>> ask)
    {
        if (kept.TryGetValue((tenant, key), out var since) && time.GetElapsedTime(since) < lifetime)
            return true;
        since = time.GetTimestamp();
        if (!await ask())
            return false;
        if (kept.Count >= Most)
            kept.Clear();
        kept[(tenant, key)] = since;
        return true;
    }
}
