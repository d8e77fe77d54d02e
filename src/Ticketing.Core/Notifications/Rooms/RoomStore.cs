using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Notifications.Rooms;

/// <summary>The rooms of a tenant, as documents.</summary>
internal sealed class RoomStore(IDocuments documents)
{
    private const string Kind = "room";

    /// <summary>All of them, by key.</summary>
    public async Task<IReadOnlyList<Room>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(tenant, Kind, null, Room.Most, cancellationToken)).Select(Read)];

    /// <summary>A room, with the version that a change of it expects; null and 0 when there is none.</summary>
    public async Task<(Room? Room, int Version)> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        Keys.IsValid(key) && await documents.FindAsync(tenant, Kind, key, cancellationToken) is { } stored
            ? (Read(stored), stored.Version)
            : (null, 0);

    /// <summary>What stores a room.</summary>
    public static DocumentChange Save(Room room, int version) => new(Kind, room.Key, version, JsonSerializer.Serialize(room));

    /// <summary>What deletes it.</summary>
    public static DocumentChange Delete(string key, int version) => new(Kind, key, version, null);

    private static Room Read(StoredDocument stored) => JsonSerializer.Deserialize<Room>(stored.Json)!;
}
