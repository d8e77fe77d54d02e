using System.ComponentModel;
using Ticketing.Notifications.Rooms;

namespace Ticketing.AspNetCore.Rooms;

/// <summary>A chat room that is told of tickets.</summary>
internal sealed record RoomItem(
    [property: Description("Unique: lower-case letters and digits joined by hyphens.")] string Key,
    [property: Description("What people read.")] string Name,
    [property: Description("How it is told: slack, slackWebhook, teams, mattermost, or one of the host's own.")] string Form,
    [property: Description("Where it is; null where that is a secret.")] string? Address,
    [property: Description("The project of whose tickets it is told; null for all.")] string? Project,
    [property: Description("The team of whose tickets it is told; null for all.")] string? Team,
    [property: Description("Of what it is told: assigned, filed, commented, statusChanged, changed.")] IReadOnlyList<string> Kinds,
    [property: Description("The language in which it is told; null for that of the host.")] string? Language,
    [property: Description("The zone in which it reads times; null for UTC.")] string? TimeZone)
{
    public static RoomItem From(Room room) => new(
        room.Key, room.Name, room.Form, room.Address, room.Project, room.Team, [.. room.Kinds.Select(kind => kind.Name)], room.Language,
        room.TimeZone);
}
