using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>A line of the list behind the bell.</summary>
/// <param name="Notification">What it is about.</param>
/// <param name="Ticket">The ticket as its reader sees it now; null of a notice, which is about none.</param>
public sealed record InboxItem(StoredNotification Notification, Ticket? Ticket)
{
    /// <summary>What a notice says; null of what is about a ticket.</summary>
    public NoticeText? Notice { get; init; }
}
