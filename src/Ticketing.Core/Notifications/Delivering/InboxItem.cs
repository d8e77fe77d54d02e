using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>A line of the list behind the bell.</summary>
/// <param name="Notification">What it is about.</param>
/// <param name="Ticket">The ticket as its reader sees it now.</param>
public sealed record InboxItem(StoredNotification Notification, Ticket Ticket);
