namespace Ticketing.Storage;

/// <summary>Reads small JSON documents: saved views, settings. Implementations are thread-safe.</summary>
public interface IDocuments
{
    /// <summary>The document, or null.</summary>
    Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken);

    /// <summary>Those of the documents of a kind with these keys that there are, in any order; at most 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more keys.</exception>
    Task<IReadOnlyList<StoredDocument>> FindAsync(
        string tenant, string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Documents of a kind in the order of their keys (ordinal), after a key (null: from the beginning), at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<StoredDocument>> ListAsync(
        string tenant, string kind, string? after, int limit, CancellationToken cancellationToken);
}
