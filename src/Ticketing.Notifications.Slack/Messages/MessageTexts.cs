using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Notifications.Rooms;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Says what a notification tells: what happened, the ticket and some facts of it, and where to go. What was written on the ticket is not
/// in it: it stays in the help desk. Thread-safe.
/// </summary>
internal sealed class MessageTexts(EventSentences sentences)
{
    private const int MostEvents = 5;

    public TicketMessage Of(Notification notification)
    {
        var reader = new Reader(notification);
        return new(
            [.. notification.Events.Take(MostEvents).Select(one => (sentences.Tell(one, notification), reader.Time(one.Event.At)))],
            notification.Events.Length > MostEvents ? reader.Say(MailWords.OfLayouts["more"]) : null,
            $"{notification.Ticket.Id} {PlainText.Line(notification.Ticket.Title, TicketLimits.Title)}".TrimEnd(),
            WebLinks.Write(notification.Links.Ticket),
            Facts(notification.Ticket, reader),
            Buttons(notification, reader));
    }

    private static List<(string Label, string Value)> Facts(Ticket ticket, Reader reader)
    {
        (LocalizedText Label, string? Value)[] facts =
        [
            (MailWords.Status, reader.Status(ticket.Status)),
            (MailWords.Priority, MailWords.Of(ticket.Priority).In(reader.Culture)),
            (MailWords.Requester, reader.Person(ticket.Requester)),
            (MailWords.Due, ticket.DueAt is { } due ? reader.Time(due) : null),
        ];
        var colon = MailWords.OfLayouts["colon"].In(reader.Culture);
        return [.. facts.Where(fact => fact.Value is not null).Select(fact => (fact.Label.In(reader.Culture) + colon, fact.Value!))];
    }

    /// <summary>Where a digest leads.</summary>
    public static IReadOnlyList<MessageButton> ButtonsOf(NotificationDigest digest)
    {
        var reader = new Reader(digest.Items[0]);
        return [Button("list", reader, digest.Links.Notifications), Button("preferences", reader, digest.Links.Preferences)];
    }

    // A room has nothing to choose: who set it does, and not those who read it.
    private static List<MessageButton> Buttons(Notification notification, Reader reader)
    {
        var open = Button("open", reader, notification.Links.Ticket);
        return notification.IsToRoom() ? [open] : [open, Button("preferences", reader, notification.Links.Preferences)];
    }

    private static MessageButton Button(string name, Reader reader, Uri link) =>
        new(name, MailWords.OfLayouts[name].In(reader.Culture), WebLinks.Write(link));
}
