using System.Globalization;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Rooms;

/// <summary>Works out which rooms are told of something.</summary>
internal sealed class RoomPlanner(RoomStore rooms, ActorResolver actors) : INotifiedAudience
{
    public async Task<IReadOnlyList<NotificationEntry>> PlanAsync(
        string tenant, Ticket ticket, IReadOnlyList<RecordedEvent> burst, CancellationToken cancellationToken)
    {
        var plan = new List<NotificationEntry>();
        foreach (var room in await rooms.ListAsync(tenant, cancellationToken))
        {
            var events = burst.Where(recorded => RoomRules.Wants(room, recorded)).ToList();
            if (events.Count > 0 && RoomRules.VisibilityOf(await ActorAsync(tenant, room, cancellationToken)).Sees(ticket))
                plan.Add(Entry(room, ticket, events));
        }

        return plan;
    }

    private ValueTask<Actor> ActorAsync(string tenant, Room room, CancellationToken cancellationToken) =>
        actors.WithHostRulesAsync(RoomRules.ActorOf(tenant, room), cancellationToken);

    private static NotificationEntry Entry(Room room, Ticket ticket, List<RecordedEvent> events) => new(
        string.Create(CultureInfo.InvariantCulture, $"told/{ticket.Id.Value}/{events[^1].Version}/{RoomChannel.Name}/{room.Key}"),
        RoomChannel.UserOf(room.Key), RoomChannel.Name, ticket.Id, events[0].Version, events[^1].Version, RoomRules.KindOf(events),
        NotificationReason.Follower, events[0].By, events[^1].At);
}
