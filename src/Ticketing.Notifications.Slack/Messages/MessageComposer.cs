using System.Text.Json;
using System.Text.Json.Nodes;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Makes the message of a notification: what happened, the ticket and some facts of it, and where to go. What was written on the ticket is
/// not in it: it stays in the help desk. Thread-safe.
/// </summary>
internal sealed class MessageComposer(EventSentences sentences)
{
    private const int MostEvents = 5;
    private const int MostText = 700;

    /// <param name="notification">What it tells.</param>
    /// <param name="user">The reader's id in Slack.</param>
    /// <param name="thread">What it answers; null where it begins a thread.</param>
    public SlackMessage Compose(Notification notification, string user, SlackPost? thread) => new()
    {
        Id = MessageId.Of(notification.To.Tenant, notification.Id),
        Notification = notification.Id,
        Channel = thread?.Channel ?? user,
        Thread = thread?.Timestamp,
        // An answer in a thread is easily missed, and these wait for him.
        IsShownOutsideThread = notification.Kind == NotificationKind.Assigned || notification.Kind == NotificationKind.Mentioned,
        Text = SlackText.Escape($"{TitleOf(notification)}: {sentences.Tell(notification.Events[0], notification)}", MostText),
        Blocks = JsonSerializer.SerializeToElement(new JsonArray(
            RichText.Block([.. Events(notification), Title(notification), .. Facts(notification)]), Buttons.Of(notification))),
    };

    private IEnumerable<JsonObject[]> Events(Notification notification)
    {
        var reader = new Reader(notification);
        foreach (var one in notification.Events.Take(MostEvents))
        {
            yield return [RichText.Plain(sentences.Tell(one, notification)), RichText.Plain($" · {reader.Time(one.Event.At)}")];
        }

        if (notification.Events.Length > MostEvents)
            yield return [RichText.Plain(reader.Say(MailWords.OfLayouts["more"]))];
    }

    /// <summary>The line of the ticket, which leads to it.</summary>
    public static JsonObject[] Title(Notification notification) =>
        [RichText.BoldLink(TitleOf(notification), WebLinks.Write(notification.Links.Ticket))];

    /// <summary>Its number and title.</summary>
    public static string TitleOf(Notification notification) =>
        $"{notification.Ticket.Id} {PlainText.Line(notification.Ticket.Title, TicketLimits.Title)}".TrimEnd();

    private static IEnumerable<JsonObject[]> Facts(Notification notification)
    {
        var (reader, ticket) = (new Reader(notification), notification.Ticket);
        (LocalizedText Label, string? Value)[] facts =
        [
            (MailWords.Status, reader.Status(ticket.Status)),
            (MailWords.Priority, MailWords.Of(ticket.Priority).In(reader.Culture)),
            (MailWords.Requester, reader.Person(ticket.Requester)),
            (MailWords.Due, ticket.DueAt is { } due ? reader.Time(due) : null),
        ];
        var colon = MailWords.OfLayouts["colon"].In(reader.Culture);
        return facts
            .Where(fact => fact.Value is not null)
            .Select(fact => new[] { RichText.Bold(fact.Label.In(reader.Culture) + colon), RichText.Plain($" {fact.Value}") });
    }
}
