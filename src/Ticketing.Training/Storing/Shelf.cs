using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Storage;

namespace Ticketing.Training.Storing;

/// <summary>Documents of one kind, which are all in the training tenant. Thread-safe.</summary>
/// <param name="documents">Where they are.</param>
/// <param name="kind">Their kind: <c>training.pool</c>.</param>
internal class Shelf<T>(IDocuments documents, string kind)
    where T : class
{
    private const int MostAtOnce = 1000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public async Task<Stored<T>?> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, kind, key, cancellationToken) is { } found ? Read(found) : null;

    /// <summary>Those that there are, by key.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<T>>> FindAsync(
        string tenant, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Stored<T>>(keys.Count);
        foreach (var some in keys.Chunk(MostAtOnce))
        {
            foreach (var one in await documents.FindAsync(tenant, kind, some, cancellationToken))
                found[one.Key] = Read(one);
        }

        return found;
    }

    /// <summary>A page, in the order of keys.</summary>
    public async Task<IReadOnlyList<Stored<T>>> ListAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(tenant, kind, after, limit, cancellationToken)).Select(Read)];

    /// <summary>Saves it, if it is still at the version that is known; null deletes it.</summary>
    public DocumentChange Save(string key, int version, T? value) =>
        new(kind, key, version, value is null ? null : JsonSerializer.Serialize(value, Json));

    private static Stored<T> Read(StoredDocument found) =>
        new(found.Key, found.Version, JsonSerializer.Deserialize<T>(found.Json, Json)!);
}
