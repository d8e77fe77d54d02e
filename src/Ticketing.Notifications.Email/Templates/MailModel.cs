using System.Globalization;
using Fluid.Values;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// What templates see of a notification: words, lists and further such models, and no object of ours whose members they could ask for. What
/// people wrote has no control characters any more, and each list and text has its bound.
/// </summary>
internal sealed class MailModel(EventSentences sentences)
{
    private const int MostEvents = 30;
    private const int MostEarlier = 5;
    private const int MostText = 20_000;
    private const int LeastText = 200;
    private const int MostEarlierText = 2_000;

    public Dictionary<string, object?> Of(Notification notification)
    {
        var reader = new Reader(notification);
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
            ["facts"] = Facts(notification.Ticket, reader),
            ["events"] = OfEvents(shown, notification),
            ["more"] = shown.Count < notification.Events.Length,
            ["earlier"] = notification.Earlier.Take(MostEarlier).Select(one => OfEvent(one, notification, MostEarlierText)).ToList(),
            ["links"] = new Dictionary<string, object?>
            {
                ["ticket"] = WebLinks.Write(notification.Links.Ticket),
                ["preferences"] = WebLinks.Write(notification.Links.Preferences),
                ["unsubscribe"] = notification.Links.Unsubscribe is { } link ? WebLinks.Write(link) : null,
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
            ["sentence"] = sentences.Tell(happened, notification),
            ["by"] = PlainText.Line(happened.By, TicketLimits.Name),
            ["at"] = new Reader(notification).Time(happened.Event.At),
            ["internal"] = happened.Event.Event is CommentAdded { Visibility: CommentVisibility.Internal },
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
        var (ticket, reader) = (notification.Ticket, new Reader(notification));
        return new()
        {
            ["number"] = ticket.Id.ToString(),
            ["title"] = PlainText.Line(ticket.Title, TicketLimits.Title),
            ["status"] = reader.Status(ticket.Status),
            ["priority"] = MailWords.Of(ticket.Priority).In(reader.Culture),
            ["project"] = reader.Project(ticket.Project),
            ["category"] = reader.Category(ticket.Category),
            ["team"] = ticket.Team is { } team ? reader.Team(team) : null,
            ["assignee"] = ticket.Assignee is { } assignee ? reader.Person(assignee) : null,
            ["requester"] = reader.Person(ticket.Requester),
            ["due"] = ticket.DueAt is { } due ? reader.Time(due) : null,
        };
    }

    private static List<object?> Facts(Ticket ticket, Reader reader)
    {
        (LocalizedText Label, string? Value)[] facts =
        [
            (MailWords.Status, reader.Status(ticket.Status)),
            (MailWords.Priority, MailWords.Of(ticket.Priority).In(reader.Culture)),
            (MailWords.Requester, reader.Person(ticket.Requester)),
            (MailWords.Assignee, ticket.Assignee is { } assignee ? reader.Person(assignee) : null),
            (MailWords.Team, ticket.Team is { } team ? reader.Team(team) : null),
            (MailWords.Project, reader.Project(ticket.Project)),
            (MailWords.Category, reader.Category(ticket.Category)),
            (MailWords.Due, ticket.DueAt is { } due ? reader.Time(due) : null),
        ];
        return
        [
            .. facts.Where(fact => fact.Value is not null)
                .Select(fact => new Dictionary<string, object?> { ["label"] = fact.Label.In(reader.Culture), ["value"] = fact.Value }),
        ];
    }

    // Several at once are told as "Ann and Ben"; of more than two, the first two.
    private static string Actors(Notification notification, Reader reader) =>
        notification.Events.Select(one => PlainText.Line(one.By, TicketLimits.Name)).Distinct().Take(2).ToList() switch
        {
            [var one, var other] => reader.Say(MailWords.And, one, other),
            var names => names.Count == 0 ? "" : names[0],
        };

    private static string CamelCase(NotificationReason reason) =>
        reason.ToString() is { } name ? char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..] : "";
}
