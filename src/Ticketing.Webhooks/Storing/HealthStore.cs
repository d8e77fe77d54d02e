using System.Text.Json;
using Ticketing.Storage;
using Ticketing.Webhooks.Sending;

namespace Ticketing.Webhooks.Storing;

/// <summary>How webhooks fare, as documents of their own: each failure would change the webhook itself otherwise.</summary>
internal sealed class HealthStore(IDocuments documents)
{
    private const string Kind = "webhookHealth";
    private const int Most = 200;

    /// <summary>Of those that fail, by webhook.</summary>
    public async Task<IReadOnlyDictionary<string, WebhookHealth>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        (await documents.ListAsync(tenant, Kind, null, Most, cancellationToken)).ToDictionary(one => one.Key, Read, StringComparer.Ordinal);

    /// <summary>How one fares, null for well, with the version that a change of it expects.</summary>
    public async Task<(WebhookHealth? Health, int Version)> FindAsync(string tenant, string webhook, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, webhook, cancellationToken) is { } document
            ? (Read(document), document.Version)
            : (null, 0);

    /// <summary>What stores how one fares; null when it fares well, as it did.</summary>
    public static DocumentChange? Save(string webhook, WebhookHealth? health, int version) => (health, version) switch
    {
        (null, 0) => null,
        (null, _) => new(Kind, webhook, version, null),
        _ => new(Kind, webhook, version, JsonSerializer.Serialize(health)),
    };

    private static WebhookHealth Read(StoredDocument document) => JsonSerializer.Deserialize<WebhookHealth>(document.Json)!;
}
