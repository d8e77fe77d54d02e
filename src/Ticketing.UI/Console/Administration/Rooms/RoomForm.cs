using Microsoft.AspNetCore.Http;
using Ticketing.Notifications;
using Ticketing.Notifications.Rooms;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Rooms;

/// <summary>A chat room as the form has it.</summary>
public sealed record RoomForm
{
    /// <summary>The key; empty where it is made of the name.</summary>
    public string Key { get; init; } = "";

    /// <summary>What people read.</summary>
    public string Name { get; init; } = "";

    /// <summary>How it is told.</summary>
    public string Form { get; init; } = "";

    /// <summary>Where it is; null where nothing was typed.</summary>
    public string? Address { get; init; }

    /// <summary>The project; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>The team; null for all.</summary>
    public string? Team { get; init; }

    /// <summary>The names of the kinds of which it is told.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The zone.</summary>
    public string? TimeZone { get; init; }

    internal static RoomForm Of(Room room) => new()
    {
        Key = room.Key,
        Name = room.Name,
        Form = room.Form,
        Address = room.Address,
        Project = room.Project,
        Team = room.Team,
        Kinds = [.. room.Kinds.Select(kind => kind.Name)],
        Language = room.Language,
        TimeZone = room.TimeZone,
    };

    internal static RoomForm Read(IFormCollection form)
    {
        var name = form.Typed("name");
        return new()
        {
            Key = form.Text("key") ?? Keys.From(name),
            Name = name,
            Form = form.Typed("form"),
            Address = form.Text("address"),
            Project = form.Text("project"),
            Team = form.Text("team"),
            Kinds = [.. form["kinds"].OfType<string>()],
            Language = form.Text("language"),
            TimeZone = form.Text("timeZone"),
        };
    }

    internal Room ToRoom() => new()
    {
        Key = Key,
        Name = Name,
        Form = Form,
        Address = Address,
        Project = Project,
        Team = Team,
        Kinds = [.. Kinds.Select(kind => new NotificationKind(kind))],
        Language = Language,
        TimeZone = TimeZone,
    };
}
