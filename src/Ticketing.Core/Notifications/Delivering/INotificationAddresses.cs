namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Makes the links of notifications. The default one puts them together from <see cref="NotificationOptions"/>, without one to
/// unsubscribe by; a host that has endpoints for that brings its own. Implementations are thread-safe.
/// </summary>
public interface INotificationAddresses
{
    /// <summary>The links of what somebody is told of a ticket by a channel.</summary>
    /// <param name="entry">What he is told.</param>
    /// <param name="tenant">The tenant.</param>
    NotificationLinks Of(string tenant, NotificationEntry entry);
}
