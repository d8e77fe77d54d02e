namespace Ticketing.Notifications;

/// <summary>What became of telling somebody.</summary>
public enum NotificationState
{
    /// <summary>It is on its way.</summary>
    Pending,

    /// <summary>It was handed over.</summary>
    Delivered,

    /// <summary>It could not be handed over, and nobody tries any more until an administrator sends it again.</summary>
    Failed,

    /// <summary>It was not sent, for a reason that the entry names.</summary>
    Withheld,

    /// <summary>It waits: for the digest, or for the end of quiet hours or do-not-disturb (<see cref="HeldBack"/>).</summary>
    Held,
}
