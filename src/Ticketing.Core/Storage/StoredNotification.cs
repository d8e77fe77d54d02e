using Ticketing.Notifications;

namespace Ticketing.Storage;

/// <summary>An entry of the ledger of notifications as it is stored. Immutable.</summary>
/// <param name="Number">Its place in the order in which entries were stored.</param>
/// <param name="Entry">The entry, with what became of it so far.</param>
public sealed record StoredNotification(long Number, NotificationEntry Entry)
{
    /// <summary>
    /// Since when it is what it is, in UTC: when its outcome was told, or when it was stored if it came with one. Null as long as it is on
    /// its way.
    /// </summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>When he read it, in UTC; null when he did not.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whether it is still to be read. What was withheld never is, nor what is held back: nobody was told.</summary>
    public bool IsUnread => ReadAt is null && Entry.State is not (NotificationState.Withheld or NotificationState.Held);
}
