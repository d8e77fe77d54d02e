using System.ComponentModel;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller chose, and what there is to choose from.</summary>
internal sealed record PreferencesItem(
    [property: Description("The channels there are.")] IReadOnlyList<string> Channels,
    [property: Description("What people are told of.")] IReadOnlyList<string> Kinds,
    [property: Description("What he wants and what not; for the rest the channel's own default holds.")] IReadOnlyList<ChoiceItem> Choices,
    [property: Description("Channels by which he wants nothing at all.")] IReadOnlyList<string> Off,
    [property: Description("Whether he is told of what he does himself.")] bool Own,
    [property: Description("Whether he watches the tickets on which he writes a comment or is named.")] bool Watching,
    [property: Description("The hour of his digest each day, in his zone: 0 to 23; null for each full hour.")] int? DigestHour,
    [property: Description("Whether he gets it at each full hour.")] bool DigestEachHour,
    [property: Description("When he wants no messages; null for never.")] QuietHoursItem? QuietHours,
    [property: Description("That he wants none for now; null when he does.")] DoNotDisturbItem? DoNotDisturb)
{
    public static PreferencesItem From(NotificationPreferences chosen, PreferenceDesk desk)
    {
        var channels = desk.Channels.Select(channel => channel.Name).ToList();
        return new(
            channels, [.. NotificationKind.All.Select(kind => kind.Name)], [.. Choices()], [.. chosen.Off], chosen.Own, chosen.Watching,
            chosen.DigestHour, chosen.DigestHour is null, QuietHoursItem.Of(chosen.QuietHours),
            DoNotDisturbItem.From(chosen.DoNotDisturb));

        IEnumerable<ChoiceItem> Choices() =>
            from kind in NotificationKind.All
            from channel in channels
            let choice = chosen.ChoiceOf(kind, channel)
            where choice is not null
            select new ChoiceItem
            {
                Kind = kind.Name,
                Channel = channel,
                Wanted = choice is not NotificationChoice.Off,
                InDigest = choice is NotificationChoice.Digest,
            };
    }
}
