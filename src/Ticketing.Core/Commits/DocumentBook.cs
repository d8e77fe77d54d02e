using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>
/// What administrators made of a kind, as a document each: all of a tenant are one read, which is kept. Thread-safe.
/// </summary>
/// <typeparam name="T">What each of them is; immutable.</typeparam>
internal sealed class DocumentBook<T>
    where T : class, IBookEntry<T>
{
    // Two who add the last one at the same moment both have it.
    private const int Slack = 100;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly IDocuments documents;
    private readonly string kind;
    private readonly int most;
    private readonly DocumentCache<IReadOnlyList<T>> kept;

    /// <param name="documents">Where they are.</param>
    /// <param name="caches">Keeps them.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="most">How many of them a tenant has at most.</param>
    public DocumentBook(IDocuments documents, DocumentCaches caches, string kind, int most)
    {
        (this.documents, this.kind, this.most) = (documents, kind, most);
        kept = caches.Keep<IReadOnlyList<T>>(kind, (tenant, _, cancellationToken) => ReadAsync(tenant, cancellationToken));
    }

    /// <summary>Those of a tenant, in the order of their ids.</summary>
    public ValueTask<IReadOnlyList<T>> OfAsync(string tenant, CancellationToken cancellationToken) =>
        kept.GetAsync(tenant, cancellationToken);

    /// <summary>Those of a tenant as they are this moment.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(tenant, kind, null, most + Slack, cancellationToken)).Select(Read)];

    /// <summary>One of them as it is this moment; null when there is none of that id.</summary>
    public async Task<T?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, kind, id, cancellationToken) is { } stored ? Read(stored) : null;

    /// <summary>What stores one of them, in the place of the version that it says; 0 for a new one.</summary>
    public DocumentChange Save(T entry) => new(kind, entry.Id, entry.Version, JsonSerializer.Serialize(entry, Form));

    /// <summary>What deletes one of them, at the version that it says.</summary>
    public DocumentChange Delete(T entry) => new(kind, entry.Id, entry.Version, null);

    private static T Read(StoredDocument stored) =>
        JsonSerializer.Deserialize<T>(stored.Json, Form)!.At(stored.Key, stored.Version);
}
