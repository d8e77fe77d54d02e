using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Notifications;

/// <summary>
/// The form of preferences. What is left as usual is no choice, so that somebody who never chose goes on with the channel's default, also
/// when that becomes another.
/// </summary>
internal static class PreferenceForm
{
    public const string Choice = "choice";

    public const string Off = "off";

    public const string Own = "own";

    public const string Watching = "watching";

    // Who follows a project has what he chose, and beside it what is said where he says which projects. Notices nobody chooses.
    private static readonly NotificationReason[] Reasons =
    [
        .. Enum.GetValues<NotificationReason>().Where(reason => reason is not (NotificationReason.Follower or NotificationReason.Owner)),
    ];

    /// <summary>Because of what somebody has it who chose nothing: of all reasons, some, or none.</summary>
    public static IReadOnlyList<NotificationReason> DefaultOf(PreferenceDesk desk, NotificationKind kind, string channel) =>
        [.. Reasons.Where(reason => desk.IsOnByDefault(kind, reason, channel))];

    /// <summary>Whether a default holds for some reasons only.</summary>
    public static bool IsMixed(IReadOnlyCollection<NotificationReason> reasons) => reasons.Count > 0 && reasons.Count < Reasons.Length;

    /// <summary>What was sent. What was not shown, such as the kinds of a feature that is gone for a while, stays as it was.</summary>
    public static PreferenceInput Read(
        IFormCollection form, PreferenceDesk desk, NotificationPreferences before, DateTimeOffset now, FieldErrors errors)
    {
        var sent = form[Choice].ToHashSet();
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
                if (sent.Contains(Value(kind, channel, null)))
                    chosen = chosen.WithDefault(kind, channel);
                foreach (var choice in Enum.GetValues<NotificationChoice>().Where(choice => sent.Contains(Value(kind, channel, choice))))
                    chosen = chosen.With(kind, channel, choice);
            }
        }

        return DeliveryForm.Read(form, chosen, now, errors);
    }

    /// <summary>What the list of a kind and a channel sends; null for what is usual.</summary>
    public static string Value(NotificationKind kind, string channel, NotificationChoice? choice) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{channel}={choice}");
}
