namespace Ticketing.Notifications;

/// <summary>Why a notification waits.</summary>
public enum HeldBecause
{
    /// <summary>For the person's next digest.</summary>
    Digest,

    /// <summary>For the end of his quiet hours.</summary>
    QuietHours,

    /// <summary>For the end of his do-not-disturb.</summary>
    DoNotDisturb,
}
