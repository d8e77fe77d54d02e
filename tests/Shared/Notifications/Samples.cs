using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Notifications;

/// <summary>Notifications of one ticket: a printer that Ann needs, and Ben looks after.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    public const string Comment = """
        It is **jammed** again, see [the manual](https://printers.example/42?a=1&b=2).

        - tray *two*
        - `lpstat -t` says:

        ```
        printer lp0 disabled <since Monday>
        ```

        > Did you open the lid?
        """;

    public static NotifiedPerson Reader(string culture) => new(
        "default", "ben", "Ben Ito", "ben@example.org", CultureInfo.GetCultureInfo(culture),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    public static Notification Of(
        NotificationKind kind, NotificationReason reason, string culture = "en-GB", string title = "The printer is jammed",
        string by = "Ann Lee", params (TicketEvent Event, string? Text)[] events)
    {
        var created = new TicketCreated
        {
            Project = "it", Title = title, Workflow = "default", WorkflowVersion = 1, Status = "new",
            StatusCategory = StatusCategory.Open, Priority = Priority.High, Category = "printers",
            Requester = "ann", Creator = "ann", HasDescription = true,
        };
        (TicketEvent Event, string? Text)[] told = events.Length > 0 ? events : [(created, Comment)];
        RecordedEvent[] history =
        [
            new(1, Noon.AddDays(-1), "ann", created),
            .. told.Where(one => one.Event is not TicketCreated).Select((one, at) => new RecordedEvent(at + 2, Noon, "ann", one.Event)),
        ];
        var shown = told[0].Event is TicketCreated ? history : history[1..];
        return new()
        {
            Id = "told/123/2/email/ben",
            To = Reader(culture),
            Kind = kind,
            Reason = reason,
            Ticket = Ticket.Fold(new(123), history),
            Events = [.. shown.Select((one, at) => new NotifiedEvent(one, by, told[at].Text))],
            Earlier = shown == history
                ? []
                :
                [
                    new(history[0], "Ann Lee", "It **stopped** yesterday.\n\nNobody was there."),
                    new(history[0], "Ben Ito", "I am coming."),
                ],
            Names = new(
                ImmutableDictionary<string, string>.Empty.Add("ann", "Ann Lee").Add("ben", "Ben Ito"),
                ImmutableDictionary<string, string>.Empty.Add("support", "First line"), "IT", "Printers",
                ImmutableDictionary<string, string>.Empty.Add("new", "New").Add("in-progress", "In progress")),
            Links = new(
                new("https://desk.example.org/tickets/123"), new("https://desk.example.org/profile"),
                new("https://desk.example.org/unsubscribe/a-long-token")),
        };
    }

    /// <summary>Three things about two tickets, and more that happened before.</summary>
    public static NotificationDigest Digest(string culture, int more = 4)
    {
        var moved = OfKind("statusChanged", culture);
        var other = Of(NotificationKind.Mentioned, NotificationReason.Mentioned, culture, title: "No screen in <12>",
            events: [(new CommentAdded(CommentVisibility.Internal), "@ben, have a look.")]);
        return new()
        {
            Id = "digest/email/7",
            To = moved.To,
            Items = [OfKind("commented", culture), moved, other with
            {
                Ticket = other.Ticket with { Id = new(124) },
                Links = other.Links with { Ticket = new("https://desk.example.org/tickets/124") },
            }],
            More = more,
            Links = new(new("https://desk.example.org/notifications"), moved.Links.Preferences, moved.Links.Unsubscribe),
        };
    }

    /// <summary>One of each kind that the library tells of.</summary>
    public static Notification OfKind(string kind, string culture) => kind switch
    {
        "filed" => Of(NotificationKind.Filed, NotificationReason.Team, culture),
        "assigned" => Of(
            NotificationKind.Assigned, NotificationReason.Assignee, culture, events: [(new AssignmentChanged("support", "ben"), null)]),
        "mentioned" => Of(
            NotificationKind.Mentioned, NotificationReason.Mentioned, culture,
            events: [(new CommentAdded(CommentVisibility.Internal), "@ben, have a look.")]),
        "commented" => Of(
            NotificationKind.Commented, NotificationReason.Watcher, culture,
            events: [(new CommentAdded(CommentVisibility.Public), Comment)]),
        "statusChanged" => Of(
            NotificationKind.StatusChanged, NotificationReason.Requester, culture,
            events: [(new Transitioned("start", "new", "in-progress", StatusCategory.Active, 1), null)]),
        "changed" => Of(
            NotificationKind.Changed, NotificationReason.Watcher, culture,
            events:
            [
                (new PriorityChanged(Priority.Urgent), null), (new DueDateChanged(Noon.AddDays(2)), null),
                (new TagsChanged(new(["lab", "paper"])), null),
            ]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such sample."),
    };
}
