using System.Collections.Concurrent;

namespace Ticketing.Commits;

/// <summary>
/// What is made of a tenant's documents of a kind, kept for as long as what people may do (<see cref="TicketingOptions.ActorLifetime"/>).
/// What this process commits is known at once, what another host does as soon as it is heard of, or within that time. Thread-safe.
/// </summary>
/// <typeparam name="T">What is made of them.</typeparam>
public sealed class DocumentCache<T> : IDocumentCache
    where T : class
{
    private const int MostTenants = 1000;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly string kind;
    private readonly Func<string, T?, CancellationToken, Task<T>> read;
    private readonly TimeSpan lifetime;
    private readonly TimeProvider time;
    private int changes;

    internal DocumentCache(string kind, Func<string, T?, CancellationToken, Task<T>> read, TimeSpan lifetime, TimeProvider time) =>
        (this.kind, this.read, this.lifetime, this.time) = (kind, read, lifetime, time);

    string IDocumentCache.Kind => kind;

    /// <summary>Those of a tenant.</summary>
    public async ValueTask<T> GetAsync(string tenant, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(tenant, out var known) && time.GetElapsedTime(known.Since) < lifetime)
            return known.Value;
        var (since, before) = (time.GetTimestamp(), Volatile.Read(ref changes));
        var value = await read(tenant, known?.Value, cancellationToken);
        if (kept.Count >= MostTenants)
            kept.Clear();
        var mine = new Kept(value, since);
        kept[tenant] = mine;
        // What was read while somebody changed it is not kept.
        if (before != Volatile.Read(ref changes))
            kept.TryRemove(new(tenant, mine));
        return value;
    }

    /// <summary>What is kept of a tenant at this moment, however old it is; null for nothing.</summary>
    public T? Find(string tenant) => kept.GetValueOrDefault(tenant)?.Value;

    void IDocumentCache.Forget(string tenant)
    {
        // First: a read that runs already must not keep what it read before.
        Interlocked.Increment(ref changes);
        kept.TryRemove(tenant, out _);
    }

    private sealed record Kept(T Value, long Since);
}
