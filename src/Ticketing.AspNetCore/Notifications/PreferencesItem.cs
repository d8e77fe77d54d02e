using System.ComponentModel;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller chose, and what there is to choose from.</summary>
internal sealed record PreferencesItem(
    [property: Description("The channels there are.")] IReadOnlyList<string> Channels,
    [property: Description("What people are told of.")] IReadOnlyList<string> Kinds,
    [property: Description("By kind and channel, as commented/email: whether he wants it.")] IReadOnlyDictionary<string, bool> Choices,
    [property: Description("Channels by which he wants nothing at all.")] IReadOnlyList<string> Off,
    [property: Description("Whether he is told of what he does himself.")] bool Own)
{
    public static PreferencesItem From(NotificationPreferences chosen, PreferenceDesk desk) => new(
        [.. desk.Channels.Select(channel => channel.Name)], [.. NotificationKind.All.Select(kind => kind.Name)], chosen.Choices,
        [.. chosen.Off], chosen.Own);
}
