using System.ComponentModel;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>Something that the caller was told.</summary>
internal sealed record InboxListItem(
    [property: Description("Its number; higher ones are later.")] long Number,
    [property: Description("The ticket.")] long Ticket,
    [property: Description("The ticket's title as it is now.")] string Title,
    [property: Description("Of what: mentioned, assigned, filed, commented, statusChanged, changed.")] string Kind,
    [property: Description("Why the caller.")] NotificationReasonName Reason,
    [property: Description("Who did it.")] string By,
    [property: Description("When.")] DateTimeOffset At,
    [property: Description("When it was read; null before.")] DateTimeOffset? ReadAt)
{
    public static InboxListItem From(InboxItem item)
    {
        var entry = item.Notification.Entry;
        return new(
            item.Notification.Number, entry.Ticket.Value, item.Ticket.Title, entry.Kind.Name, (NotificationReasonName)entry.Reason,
            entry.By, entry.At, item.Notification.ReadAt);
    }
}
