namespace Ticketing.Notifications.Delivering;

/// <summary>What somebody has of a notifier: what he chose, and what the notifier says where he chose nothing.</summary>
internal static class NotifierChoices
{
    public static NotificationChoice Of(
        this NotificationPreferences chosen, INotifier notifier, NotificationKind kind, NotificationReason reason) =>
        chosen.Find(kind, notifier.Channel)
        ?? (notifier.IsOnByDefault(kind, reason) ? NotificationChoice.AtOnce : NotificationChoice.Off);
}
