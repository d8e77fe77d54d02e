using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Rooms;

/// <summary>What a room is told, and what it may know.</summary>
internal static class RoomRules
{
    private const string RoleName = "Chat room";

    /// <summary>
    /// The room as somebody who sees tickets: all of its project or team, without internal comments, and nothing else. A host's rules
    /// narrow what it sees, as they do for people.
    /// </summary>
    public static Actor ActorOf(string tenant, Room room) => new()
    {
        UserId = RoomChannel.UserOf(room.Key),
        Tenant = tenant,
        Roles = [new(new(RoleName, [new(Permission.View, room.Team is null ? Scope.Project : Scope.Team)]), room.Project)],
        Teams = room.Team is { } team ? new([team]) : default,
        Watches = false,
    };

    /// <summary>
    /// What the room may see. Access keys open tickets to some and not to others: a ticket that has any is nothing for a room, and no rule
    /// of the host opens one to it.
    /// </summary>
    /// <param name="actor">The room, with the host's rules in it.</param>
    public static Visibility VisibilityOf(Actor actor)
    {
        var closed = new NoKey(TicketKeyKind.Access);
        return Visibility.Of(actor with
        {
            AccessKeys = default,
            Narrowing = actor.Narrowing is { } narrowing ? new AllOf([closed, narrowing]) : closed,
        });
    }

    /// <summary>Whether somebody may have the room told: he manages what it is told of, and sees all of it himself.</summary>
    public static bool MaySet(Actor actor, Room room) =>
        actor.May(Permission.ManageProject, room.Project) && actor.May(Permission.View, room.Project);

    /// <summary>Whether the room asked for what happened.</summary>
    public static bool Wants(Room room, RecordedEvent recorded) =>
        NotificationRules.IsTold(recorded, NotificationReason.Follower) && !recorded.Event.IsInternal()
        && room.Kinds.Contains(NotificationRules.KindOf(recorded.Event));

    /// <summary>As what it is told of events, of which there is at least one: as the one that says most.</summary>
    public static NotificationKind KindOf(IEnumerable<RecordedEvent> events)
    {
        var kinds = events.Select(recorded => NotificationRules.KindOf(recorded.Event)).ToHashSet();
        return Room.AllKinds.First(kinds.Contains);
    }
}
