using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Notifications.Rooms;

/// <summary>The rooms of a tenant, as documents. Addresses are sealed in them where the host has a seal.</summary>
internal sealed class RoomStore(IDocuments documents, IRoomSeal? seal)
{
    private const string Kind = "room";

    // What is stored so is not an address; one that was stored before the host had a seal is.
    private const string Sealed = "sealed:";

    /// <summary>All of them, by key, without their addresses: to know who is told nobody has to open those.</summary>
    public async Task<IReadOnlyList<Room>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(tenant, cancellationToken)).Select(room => room with { Address = null })];

    /// <summary>All of them, by key.</summary>
    public async Task<IReadOnlyList<Room>> ListWholeAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(tenant, cancellationToken)).Select(Open)];

    /// <summary>
    /// A room, with the version that a change of it expects; null and 0 when there is none. Without its address, where this host cannot
    /// read it.
    /// </summary>
    public async Task<(Room? Room, int Version)> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        Keys.IsValid(key) && await documents.FindAsync(tenant, Kind, key, cancellationToken) is { } stored
            ? (Open(Read(stored)), stored.Version)
            : (null, 0);

    /// <summary>What stores a room.</summary>
    public DocumentChange Save(Room room, int version)
    {
        var kept = seal is not null && room.Address is { } address ? room with { Address = Sealed + seal.Seal(address) } : room;
        return new(Kind, room.Key, version, JsonSerializer.Serialize(kept));
    }

    /// <summary>What deletes it.</summary>
    public static DocumentChange Delete(string key, int version) => new(Kind, key, version, null);

    private async Task<IEnumerable<Room>> ReadAsync(string tenant, CancellationToken cancellationToken) =>
        (await documents.ListAsync(tenant, Kind, null, Room.Most, cancellationToken)).Select(Read);

    private static Room Read(StoredDocument stored) => JsonSerializer.Deserialize<Room>(stored.Json)!;

    private Room Open(Room room) => room.Address is { } address && address.StartsWith(Sealed, StringComparison.Ordinal)
        ? room with { Address = seal?.Open(address[Sealed.Length..]) }
        : room;
}
