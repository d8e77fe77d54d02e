using Ticketing.Fields;
using Ticketing.Notifications.Delivering;
using Ticketing.Texts;

namespace Ticketing.Samples.Notifier;

/// <summary>Says a notification in the language of its reader.</summary>
internal static class ChatTexts
{
    private const int MostText = 500;

    public static string Of(Notification notification, NotificationSentences sentences)
    {
        var reader = new NotificationReader(notification);
        var told = $"{sentences.Of(notification)}\n{reader.Value(TicketFields.Id)} {reader.Value(TicketFields.Title)}";
        return notification.Events[^1].Text is { } text ? $"{told}\n{PlainText.Cut(PlainText.Lines(text), MostText)}" : told;
    }
}
