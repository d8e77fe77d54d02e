namespace Ticketing.Storage.InMemory;

/// <summary>Reads small JSON documents.</summary>
internal sealed class InMemoryDocuments(InMemoryStore store) : IDocuments
{
    public Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken) =>
        Task.FromResult(store.Tenant(tenant).Documents.GetValueOrDefault(new(kind, key)));

    public Task<IReadOnlyList<StoredDocument>> ListAsync(
        string tenant, string kind, string? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDocument>>(
        [
            .. store.Tenant(tenant).Documents.Values
                .Where(document => document.Kind == kind && (after is null || string.CompareOrdinal(document.Key, after) > 0))
                .Take(limit),
        ]);
}
