namespace Ticketing.Notifications.Delivering;

/// <summary>Puts together what an entry of the ledger tells, as whoever is told may see it at this moment.</summary>
internal interface INotificationSource
{
    /// <summary>Null when there is nothing that may be told any more.</summary>
    Task<Notification?> ComposeAsync(string tenant, NotificationEntry entry, CancellationToken cancellationToken);
}
