using System.ComponentModel;
using System.Globalization;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>Something that the caller was told.</summary>
internal sealed record InboxListItem(
    [property: Description("Its number; higher ones are later.")] long Number,
    [property: Description("The ticket; null where it is about none, such as a webhook that was switched off.")] long? Ticket,
    [property: Description("The ticket's title as it is now; or what is said, where it is about none.")] string Title,
    [property: Description(
        "Of what: mentioned, assigned, filed, commented, statusChanged, changed, webhookOff, replyReturned, recurringFailed, bulkEnded.")]
    string Kind,
    [property: Description("Why the caller.")] NotificationReasonName Reason,
    [property: Description("Who did it: a user id, or webhook: and the key of one.")] string By,
    [property: Description("When.")] DateTimeOffset At,
    [property: Description("When it was read; null before.")] DateTimeOffset? ReadAt)
{
    public static InboxListItem From(InboxItem item)
    {
        var entry = item.Notification.Entry;
        return new(
            item.Notification.Number, item.Ticket?.Id.Value, item.Ticket?.Title ?? item.Notice!.Title.In(CultureInfo.CurrentUICulture),
            entry.Kind.Name, (NotificationReasonName)entry.Reason, entry.By, entry.At, item.Notification.ReadAt);
    }
}
