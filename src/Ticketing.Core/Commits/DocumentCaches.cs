using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>
/// Keeps what features made of documents that are asked for all the time and change rarely: the webhooks, the words of mails. Thread-safe.
/// </summary>
public sealed class DocumentCaches : ICommitCache, IHintedCache
{
    private readonly TimeSpan lifetime;
    private readonly TimeProvider time;
    private ImmutableList<IDocumentCache> caches = [];

    internal DocumentCaches(IOptions<TicketingOptions> options, TimeProvider time) =>
        (lifetime, this.time) = (options.Value.ActorLifetime, time);

    /// <summary>A cache of documents of a kind.</summary>
    /// <typeparam name="T">What is made of those of a tenant. Immutable, or thread-safe.</typeparam>
    /// <param name="kind">The kind of the documents.</param>
    /// <param name="read">
    /// Reads those of a tenant, given what was read before when it is merely old; null when it is not known, or was changed.
    /// </param>
    public DocumentCache<T> Keep<T>(string kind, Func<string, T?, CancellationToken, Task<T>> read)
        where T : class
    {
        var cache = new DocumentCache<T>(kind, read, lifetime, time);
        ImmutableInterlocked.Update(ref caches, known => known.Add(cache));
        return cache;
    }

    internal bool Keeps(string kind) => caches.Exists(cache => cache.Kind == kind);

    void ICommitCache.Forget(TicketingCommit commit)
    {
        foreach (var cache in caches.Where(cache => commit.Documents.Any(change => change.Kind == cache.Kind)))
            cache.Forget(commit.Tenant);
    }

    void IHintedCache.ForgetTenant(string tenant)
    {
        foreach (var cache in caches)
            cache.Forget(tenant);
    }
}
