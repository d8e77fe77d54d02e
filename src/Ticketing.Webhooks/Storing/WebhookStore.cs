using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Webhooks.Storing;

/// <summary>Webhooks, as documents.</summary>
internal sealed class WebhookStore(IDocuments documents)
{
    /// <summary>The kind of their documents.</summary>
    public const string Kind = "webhook";

    // As many as a host may allow.
    private const int Most = 200;

    /// <summary>With the version that a change of it expects; null when there is none.</summary>
    public async Task<(StoredWebhook Stored, int Version)?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, id, cancellationToken) is { } document ? (Read(document), document.Version) : null;

    /// <summary>All of a tenant, by key.</summary>
    public async Task<IReadOnlyList<StoredWebhook>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(tenant, Kind, null, Most, cancellationToken)).Select(Read)];

    public static DocumentChange Save(StoredWebhook stored, int version) =>
        new(Kind, stored.Webhook.Id, version, JsonSerializer.Serialize(stored));

    public static DocumentChange Delete(string id, int version) => new(Kind, id, version, null);

    private static StoredWebhook Read(StoredDocument document) => JsonSerializer.Deserialize<StoredWebhook>(document.Json)!;
}
