using Ticketing.Actors;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Rooms;

/// <summary>Puts together what a room is told, as it may know it at this moment.</summary>
internal sealed class RoomComposer(RoomStore rooms, ActorResolver actors, PersonReading reading, NotificationComposer composer)
    : INotificationSource
{
    /// <summary>Null when there is no such room any more, or nothing that it may be told.</summary>
    public async Task<Notification?> ComposeAsync(string tenant, NotificationEntry entry, CancellationToken cancellationToken)
    {
        if (await rooms.FindAsync(tenant, RoomChannel.KeyOf(entry.User), cancellationToken) is not { Room: { } room })
            return null;
        var actor = await actors.WithHostRulesAsync(RoomRules.ActorOf(tenant, room), cancellationToken);
        var reader = new NotifiedPerson(
            tenant, entry.User, room.Name, null, reading.Culture(room.Language), PersonReading.Zone(room.TimeZone));
        return await composer.ComposeAsync(
            reader, _ => new(RoomRules.VisibilityOf(actor)), recorded => RoomRules.Wants(room, recorded), entry, cancellationToken);
    }
}
