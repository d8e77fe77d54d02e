using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Rooms;

/// <summary>The channel of the ledger by which rooms are told, whatever their form.</summary>
public static class RoomChannel
{
    /// <summary>What the channel is called in the ledger and in the outbox.</summary>
    public const string Name = "room";

    // No key of a room has a colon, and hardly a user id begins so: an entry of the ledger says which of both it is of.
    private const string Prefix = "room:";

    /// <summary>What people read.</summary>
    public static LocalizedText Title { get; } = new("Chat room") { ["fr"] = "Salon de discussion" };

    /// <summary>Who is told, as entries of the ledger name a room.</summary>
    public static string UserOf(string key) => Prefix + key;

    /// <summary>The key of the room that an entry of this channel is of.</summary>
    public static string KeyOf(string user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.StartsWith(Prefix, StringComparison.Ordinal) ? user[Prefix.Length..] : user;
    }

    /// <summary>Whether a notification is for a room, and not for a person.</summary>
    public static bool IsToRoom(this Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification.To.Id.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
