namespace Ticketing.Storage.InMemory;

/// <summary>Reads small JSON documents.</summary>
internal sealed class InMemoryDocuments(InMemoryStore store) : IDocuments
{
    public Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken) =>
        Task.FromResult(store.Tenant(tenant).Documents.GetValueOrDefault(new(kind, key)));

    public Task<IReadOnlyList<StoredDocument>> FindAsync(
        string tenant, string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Count, 1000, nameof(keys));
        var documents = store.Tenant(tenant).Documents;
        return Task.FromResult<IReadOnlyList<StoredDocument>>(
        [
            .. keys.Distinct(StringComparer.Ordinal).Select(key => documents.GetValueOrDefault(new(kind, key))).OfType<StoredDocument>(),
        ]);
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(
        string tenant, string kind, string? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDocument>>(
        [
            .. store.Tenant(tenant).Documents.Values
                .Where(document => document.Kind == kind && (after is null || string.CompareOrdinal(document.Key, after) > 0))
                .Take(limit),
        ]);
}
