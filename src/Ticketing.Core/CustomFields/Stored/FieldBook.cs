using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.CustomFields.Stored;

/// <summary>
/// The custom fields of tenants: those of the host's code, and those that administrators made, as a document each. They are asked for with
/// every ticket that is filed, and kept. Thread-safe.
/// </summary>
internal sealed class FieldBook
{
    private const string Kind = "customField";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly IDocuments documents;
    private readonly IReadOnlyList<FieldDefinition> inCode;
    private readonly DocumentCache<FieldCatalog> kept;

    /// <param name="documents">Where they are.</param>
    /// <param name="caches">Keeps them.</param>
    /// <param name="inCode">Those of the host's code, in every tenant.</param>
    public FieldBook(IDocuments documents, DocumentCaches caches, IEnumerable<FieldDefinition> inCode)
    {
        this.documents = documents;
        this.inCode = [.. inCode];
        kept = caches.Keep<FieldCatalog>(Kind, (tenant, _, cancellationToken) => ReadAsync(tenant, cancellationToken));
    }

    /// <summary>Those of a tenant.</summary>
    public ValueTask<FieldCatalog> OfAsync(string tenant, CancellationToken cancellationToken) => kept.GetAsync(tenant, cancellationToken);

    /// <summary>Those of a tenant as they are this moment.</summary>
    public async Task<FieldCatalog> ReadAsync(string tenant, CancellationToken cancellationToken)
    {
        var stored = await documents.ListAsync(tenant, Kind, null, TicketLimits.Fields, cancellationToken);
        var made = stored.Select(one => Read(one.Json)).Where(field => !IsInCode(field.Key)).ToList();
        return made.Count + inCode.Count == 0 ? FieldCatalog.None : new([.. inCode, .. made]);
    }

    /// <summary>A field that an administrator made, and the version that a change of it expects; null and 0 where there is none.</summary>
    public async Task<(FieldDefinition? Field, int Version)> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, key, cancellationToken) is { } stored ? (Read(stored.Json), stored.Version) : (null, 0);

    /// <summary>Whether the host's code defines a field of that key.</summary>
    public bool IsInCode(string key) => inCode.Any(field => field.Key == key);

    /// <summary>What stores a field.</summary>
    public static DocumentChange Save(FieldDefinition field, int version) =>
        new(Kind, field.Key, version, JsonSerializer.Serialize(field, Form));

    private static FieldDefinition Read(string json) => JsonSerializer.Deserialize<FieldDefinition>(json, Form)!;
}
