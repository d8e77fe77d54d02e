using System.Text.Json;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Webhooks.Storing;

/// <summary>Webhooks, as documents. Thread-safe.</summary>
internal sealed class WebhookStore
{
    /// <summary>The kind of their documents.</summary>
    public const string Kind = "webhook";

    // As many as a host may allow.
    private const int Most = 200;

    private readonly IDocuments documents;
    private readonly DocumentCache<IReadOnlyList<StoredWebhook>> kept;

    public WebhookStore(IDocuments documents, DocumentCaches caches)
    {
        this.documents = documents;
        kept = caches.Keep<IReadOnlyList<StoredWebhook>>(Kind, (tenant, _, cancellationToken) => ListAsync(tenant, cancellationToken));
    }

    /// <summary>With the version that a change of it expects; null when there is none.</summary>
    public async Task<(StoredWebhook Stored, int Version)?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, id, cancellationToken) is { } document ? (Read(document), document.Version) : null;

    /// <summary>All of a tenant, by key.</summary>
    public async Task<IReadOnlyList<StoredWebhook>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(tenant, Kind, null, Most, cancellationToken)).Select(Read)];

    /// <summary>All of a tenant as they are kept: each change of a ticket asks for them.</summary>
    public ValueTask<IReadOnlyList<StoredWebhook>> KnownAsync(string tenant, CancellationToken cancellationToken) =>
        kept.GetAsync(tenant, cancellationToken);

    public static DocumentChange Save(StoredWebhook stored, int version) =>
        new(Kind, stored.Webhook.Id, version, JsonSerializer.Serialize(stored));

    public static DocumentChange Delete(string id, int version) => new(Kind, id, version, null);

    private static StoredWebhook Read(StoredDocument document) => JsonSerializer.Deserialize<StoredWebhook>(document.Json)!;
}
