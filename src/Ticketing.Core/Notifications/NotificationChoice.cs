namespace Ticketing.Notifications;

/// <summary>How somebody wants to be told of something by a channel.</summary>
public enum NotificationChoice
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>As soon as it happens, but for quiet hours.</summary>
    AtOnce,

    /// <summary>In the digest, with what else happened until then.</summary>
    Digest,
}
