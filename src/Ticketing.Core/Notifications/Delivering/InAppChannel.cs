namespace Ticketing.Notifications.Delivering;

/// <summary>The list behind the bell of a page: the ledger itself is what is shown there, and nothing is sent.</summary>
public static class InAppChannel
{
    /// <summary>What the channel is called in preferences and in the ledger.</summary>
    public const string Name = "app";

    // Who follows a project reads of its tickets coming and going, and not of all that is said on them.
    internal static bool IsOnByDefault(NotificationKind kind, NotificationReason reason) =>
        reason is not NotificationReason.Follower || kind == NotificationKind.Filed || kind == NotificationKind.StatusChanged;

    /// <summary>What people read.</summary>
    public static LocalizedText Title { get; } = new("In the app") { ["fr"] = "Dans l’application" };
}
