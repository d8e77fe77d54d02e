using Ticketing.Fields;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Says what a notification tells: what happened, the ticket and some facts of it, and where to go. What was written on the ticket is not
/// in it: it stays in the help desk. Thread-safe.
/// </summary>
internal sealed class MessageTexts(NotificationSentences sentences)
{
    private const int MostEvents = 5;

    public TicketMessage Of(Notification notification)
    {
        var reader = new NotificationReader(notification);
        var facts = reader.Facts(TicketFields.Status, TicketFields.Priority, TicketFields.Requester, TicketFields.Due);
        var colon = reader.Say(NotificationWords.Colon);
        return new(
            [.. notification.Events.Take(MostEvents).Select(one => (sentences.Of(one, notification), reader.Time(one.Event.At)))],
            notification.Events.Length > MostEvents ? reader.Say(NotificationWords.More) : null,
            $"{reader.Value(TicketFields.Id)} {reader.Value(TicketFields.Title)}".TrimEnd(),
            notification.Links.Ticket.AbsoluteUri,
            [.. facts.Select(fact => (fact.Name + colon, fact.Value))],
            Buttons(notification, reader));
    }

    /// <summary>Where a digest leads.</summary>
    public static IReadOnlyList<MessageButton> ButtonsOf(NotificationDigest digest)
    {
        var reader = new NotificationReader(digest.Items[0]);
        return
        [
            new("list", reader.Say(NotificationWords.List), digest.Links.Notifications.AbsoluteUri),
            new("preferences", reader.Say(NotificationWords.Preferences), digest.Links.Preferences.AbsoluteUri),
        ];
    }

    // A room has nothing to choose: who set it does, and not those who read it.
    private static List<MessageButton> Buttons(Notification notification, NotificationReader reader)
    {
        var open = new MessageButton("open", reader.Say(NotificationWords.Open), notification.Links.Ticket.AbsoluteUri);
        return notification.IsToRoom()
            ? [open]
            : [open, new("preferences", reader.Say(NotificationWords.Preferences), notification.Links.Preferences.AbsoluteUri)];
    }
}
