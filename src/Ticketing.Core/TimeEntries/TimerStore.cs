using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.TimeEntries;

/// <summary>Running timers, as documents by user id.</summary>
internal sealed class TimerStore(IDocuments documents)
{
    private const string Kind = "timer";

    /// <summary>Somebody's, with the version that a change of it expects; 0 where none runs.</summary>
    public async Task<(WorkTimer? Timer, int Version)> FindAsync(string tenant, string user, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, user, cancellationToken) is { } stored
            ? (JsonSerializer.Deserialize(stored.Json, TimeEntryJson.Default.WorkTimer), stored.Version)
            : (null, 0);

    /// <summary>What stores it; null for none.</summary>
    public static DocumentChange Save(string user, WorkTimer? timer, int version) =>
        new(Kind, user, version, timer is null ? null : JsonSerializer.Serialize(timer, TimeEntryJson.Default.WorkTimer));
}
