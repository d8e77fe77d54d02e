using System.ComponentModel;
using Ticketing.Notifications;
using Ticketing.Notifications.Rooms;

namespace Ticketing.AspNetCore.Rooms;

/// <summary>A chat room to add or change.</summary>
internal sealed record RoomRequest
{
    [Description("What people read; 1 to 200 characters.")]
    public string? Name { get; init; }

    [Description("How it is told: slack, slackWebhook, teams, mattermost, or one of the host's own.")]
    public string? Form { get; init; }

    [Description("Where it is: the id of a channel, or the address of an incoming webhook. Absent: where it was.")]
    public string? Address { get; init; }

    [Description("The project of whose tickets it is told. Absent: of all.")]
    public string? Project { get; init; }

    [Description("The team of whose tickets it is told. Absent: of all, also of those of no team.")]
    public string? Team { get; init; }

    [Description("Of what it is told: assigned, filed, commented, statusChanged, changed. Absent: of all but changed.")]
    public IReadOnlyList<string?>? Kinds { get; init; }

    [Description("The language in which it is told, as a BCP 47 tag. Absent: that of the host.")]
    public string? Language { get; init; }

    [Description("The zone in which it reads times. Absent: UTC.")]
    public string? TimeZone { get; init; }

    public Room ToRoom(string key)
    {
        var room = new Room
        {
            Key = key, Name = Name ?? "", Form = Form ?? "", Address = Address, Project = Project, Team = Team, Language = Language,
            TimeZone = TimeZone,
        };
        return Kinds is null ? room : room with { Kinds = [.. Kinds.Select(kind => new NotificationKind(kind ?? ""))] };
    }
}
