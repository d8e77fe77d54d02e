namespace Ticketing.Notifications.Rooms;

/// <summary>
/// Keeps the addresses of chat rooms unreadable in the database: whoever has one of a webhook writes into the room. Where a host has no
/// seal, they are stored as they are. Implementations are thread-safe.
/// </summary>
public interface IRoomSeal
{
    /// <summary>An address as it is stored.</summary>
    string Seal(string address);

    /// <summary>The address; null when it was sealed by keys that this host does not have.</summary>
    string? Open(string sealedAddress);
}
