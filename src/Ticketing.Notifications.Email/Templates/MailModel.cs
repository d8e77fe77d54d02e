using System.Globalization;
using Fluid.Values;
using Ticketing.Fields;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// What templates see of a notification: words, lists and further such models, and no object of ours whose members they could ask for. What
/// people wrote has no control characters any more, and each list and text has its bound.
/// </summary>
internal sealed class MailModel(NotificationSentences sentences)
{
    private const int MostEvents = 30;
    private const int MostEarlier = 5;
    private const int MostText = 20_000;
    private const int LeastText = 200;
    private const int MostEarlierText = 2_000;

    public Dictionary<string, object?> Of(Notification notification)
    {
        var reader = new NotificationReader(notification);
        var shown = notification.Events.Take(MostEvents).ToList();
        return new()
        {
            ["language"] = MailWords.LanguageFor(reader.Culture),
            ["kind"] = notification.Kind.Name,
            ["reason"] = CamelCase(notification.Reason),
            ["why"] = reader.Say(MailWords.Of(notification.Reason), PlainText.Line(notification.To.Name, TicketLimits.Name)),
            ["reader"] = PlainText.Line(notification.To.Name, TicketLimits.Name),
            ["by"] = Actors(notification, reader),
            ["ticket"] = OfTicket(notification),
            ["facts"] = Facts(reader),
            ["events"] = OfEvents(shown, notification),
            ["more"] = shown.Count < notification.Events.Length,
            ["earlier"] = notification.Earlier.Take(MostEarlier).Select(one => OfEvent(one, notification, MostEarlierText)).ToList(),
            ["links"] = new Dictionary<string, object?>
            {
                ["ticket"] = notification.Links.Ticket.AbsoluteUri,
                ["preferences"] = notification.Links.Preferences.AbsoluteUri,
                ["unsubscribe"] = notification.Links.Unsubscribe is { } link ? PlainText.Link(link) : null,
            },
            ["words"] = WordsFor(reader.Culture),
        };
    }

    /// <summary>What layouts take as <c>words</c>.</summary>
    public static Dictionary<string, object?> WordsFor(CultureInfo reader) =>
        MailWords.OfLayouts.ToDictionary(word => word.Key, object? (word) => word.Value.In(reader));

    // All new texts together have a bound: clients cut long mails off, and what stands at their end with it.
    private List<object?> OfEvents(List<NotifiedEvent> events, Notification notification)
    {
        var (told, left) = (new List<object?>(), MostText);
        foreach (var one in events)
        {
            told.Add(OfEvent(one, notification, Math.Max(left, LeastText)));
            left -= one.Text?.Length ?? 0;
        }

        return told;
    }

    /// <summary>Something that happened.</summary>
    /// <param name="happened">What.</param>
    /// <param name="notification">What tells of it.</param>
    /// <param name="most">How much of its text is shown.</param>
    public Dictionary<string, object?> OfEvent(NotifiedEvent happened, Notification notification, int most)
    {
        var text = happened.Text is null ? null : PlainText.Lines(happened.Text);
        var shown = text is null ? null : PlainText.Cut(text, most);
        return new()
        {
            ["sentence"] = sentences.Of(happened, notification),
            ["by"] = PlainText.Line(happened.By, TicketLimits.Name),
            ["at"] = new NotificationReader(notification).Time(happened.Event.At),
            ["internal"] = happened.Event.Event.IsInternal(),
            ["text"] = shown,
            ["quoted"] = shown is null ? null : "> " + shown.Replace("\n", "\n> ", StringComparison.Ordinal),
            // Safe as it is: its marks are ours, and everything between them is escaped.
            ["html"] = shown is null ? null : new StringValue(MailMarkdown.Write(shown), encode: false),
            ["cut"] = shown?.Length < text?.Length,
        };
    }

    /// <summary>A notification's ticket.</summary>
    public static Dictionary<string, object?> OfTicket(Notification notification)
    {
        var reader = new NotificationReader(notification);
        return new()
        {
            ["number"] = reader.Value(TicketFields.Id),
            ["title"] = reader.Value(TicketFields.Title),
            ["status"] = reader.Value(TicketFields.Status),
            ["priority"] = reader.Value(TicketFields.Priority),
            ["project"] = reader.Value(TicketFields.Project),
            ["category"] = reader.Value(TicketFields.Category),
            ["team"] = reader.Value(TicketFields.Team),
            ["assignee"] = reader.Value(TicketFields.Assignee),
            ["requester"] = reader.Value(TicketFields.Requester),
            ["due"] = reader.Value(TicketFields.Due),
        };
    }

    private static List<object?> Facts(NotificationReader reader) =>
    [
        .. reader.Facts(
                TicketFields.Status, TicketFields.Priority, TicketFields.Requester, TicketFields.Assignee, TicketFields.Team,
                TicketFields.Project, TicketFields.Category, TicketFields.Due)
            .Select(fact => new Dictionary<string, object?> { ["label"] = fact.Name, ["value"] = fact.Value }),
    ];

    // Several at once are told as "Ann and Ben"; of more than two, the first two.
    private static string Actors(Notification notification, NotificationReader reader) =>
        notification.Events.Select(one => PlainText.Line(one.By, TicketLimits.Name)).Distinct().Take(2).ToList() switch
        {
            [var one, var other] => reader.Say(MailWords.And, one, other),
            var names => names.Count == 0 ? "" : names[0],
        };

    private static string CamelCase(NotificationReason reason) =>
        reason.ToString() is { } name ? char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..] : "";
}
