using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Bulk;

/// <summary>Keeps runs and their tickets, as documents: one for a run, one for each chunk, one that names somebody's latest run.</summary>
internal sealed class BulkStore(IDocuments documents)
{
    /// <summary>The kind of the document and of the alarm of a run.</summary>
    public const string Kind = "bulkRun";

    private const string ChunkKind = "bulkChunk";
    private const string LatestKind = "bulkLatest";

    public async Task<(BulkRun? Run, int Version)> FindAsync(string tenant, BulkKey key, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, key.ToString(), cancellationToken) is { } stored
            ? (JsonSerializer.Deserialize(stored.Json, BulkJson.Default.BulkRun), stored.Version)
            : (null, 0);

    public async Task<(BulkChunk Chunk, int Version)> FindChunkAsync(
        string tenant, BulkKey key, int number, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, ChunkKind, key.Chunk(number), cancellationToken) is { } stored
            ? (JsonSerializer.Deserialize(stored.Json, BulkJson.Default.BulkChunk)!, stored.Version)
            : (new([]), 0);

    /// <summary>Somebody's latest run; null where he has none.</summary>
    public async Task<(BulkKey? Key, int Version)> FindLatestAsync(string tenant, string userId, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, LatestKind, userId, cancellationToken) is { } stored
            ? (new BulkKey(userId, JsonSerializer.Deserialize(stored.Json, BulkJson.Default.String)!), stored.Version)
            : (null, 0);

    public static DocumentChange Save(BulkKey key, BulkRun? run, int version) =>
        new(Kind, key.ToString(), version, run is null ? null : JsonSerializer.Serialize(run, BulkJson.Default.BulkRun));

    public static DocumentChange SaveChunk(BulkKey key, int number, BulkChunk? chunk, int version) =>
        new(ChunkKind, key.Chunk(number), version, chunk is null ? null : JsonSerializer.Serialize(chunk, BulkJson.Default.BulkChunk));

    public static DocumentChange SaveLatest(BulkKey key, int version) =>
        new(LatestKind, key.UserId, version, JsonSerializer.Serialize(key.Id, BulkJson.Default.String));

    public static AlarmChange At(BulkKey key, DateTimeOffset dueAt) => new(Kind, key.ToString(), dueAt);
}
