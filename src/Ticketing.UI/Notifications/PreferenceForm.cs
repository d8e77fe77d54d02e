using Microsoft.AspNetCore.Http;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Notifications;

/// <summary>
/// The form of preferences. A box that is left as the channel's default has it is no choice, so that somebody who never chose goes on with
/// the default, also when that becomes another.
/// </summary>
internal static class PreferenceForm
{
    /// <summary>The field of all boxes that were shown: one that is not checked sends nothing.</summary>
    public const string Shown = "shown";

    public const string Wanted = "wanted";

    public const string Off = "off";

    public const string Own = "own";

    public const string Watching = "watching";

    private static readonly NotificationReason[] Reasons = Enum.GetValues<NotificationReason>();

    /// <summary>Because of what somebody has it who chose nothing: of all reasons, some, or none.</summary>
    public static IReadOnlyList<NotificationReason> DefaultOf(PreferenceDesk desk, NotificationKind kind, string channel) =>
        [.. Reasons.Where(reason => desk.IsOnByDefault(kind, reason, channel))];

    /// <summary>Whether a default holds for some reasons only.</summary>
    public static bool IsMixed(IReadOnlyCollection<NotificationReason> reasons) => reasons.Count > 0 && reasons.Count < Reasons.Length;

    /// <summary>What was sent. What was not shown, such as the kinds of a feature that is gone for a while, stays as it was.</summary>
    public static NotificationPreferences Read(IFormCollection form, PreferenceDesk desk, NotificationPreferences before)
    {
        var (shown, wanted) = (form[Shown].ToHashSet(), form[Wanted].ToHashSet());
        var chosen = before with
        {
            Off = before.Off.Clear().Union(form[Off].OfType<string>().Where(channel => channel.Length > 0)),
            Own = form.Text(Own) is not null,
            Watching = form.Text(Watching) is not null,
        };
        foreach (var kind in NotificationKind.All)
        {
            foreach (var channel in desk.Channels.Select(channel => channel.Name))
            {
                var key = Key(kind, channel);
                if (!shown.Contains(key))
                    continue;
                var (wants, isDefault) = (wanted.Contains(key), DefaultOf(desk, kind, channel).Count > 0);
                chosen = wants == isDefault
                    ? chosen.WithDefault(kind, channel)
                    : chosen.With(kind, channel, wants);
            }
        }

        return chosen;
    }

    /// <summary>What the box of a kind and a channel sends: as the API calls it.</summary>
    public static string Key(NotificationKind kind, string channel) => $"{kind}/{channel}";
}
