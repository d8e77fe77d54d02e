using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Notifiers;

/// <summary>Notifications to try a notifier with, as the library makes them: of a printer that Ann needs, and Ben looks after.</summary>
public static class SampleNotifications
{
    /// <summary>A kind that no notifier knows: what a feature adds one day.</summary>
    public static readonly NotificationKind UnknownKind = new("loanOverdue");

    /// <summary>Ben, who has an address for mail.</summary>
    /// <param name="culture">The language in which he reads.</param>
    public static NotifiedPerson Reader(string culture = "en-GB") => new(
        "default", "ben", "Ben Ito", "ben@example.org", CultureInfo.GetCultureInfo(culture), TimeZoneInfo.Utc);

    /// <summary>One of each kind that the library tells of, and one of a feature's kind.</summary>
    /// <param name="to">Whom; null for <see cref="Reader"/>.</param>
    public static IReadOnlyList<Notification> OfEachKind(NotifiedPerson? to = null) =>
        [.. NotificationKind.All.Append(UnknownKind).Select(kind => Of(kind, to))];

    /// <summary>A digest of notifications of comments on tickets of their own, with an id that is different at each call.</summary>
    /// <param name="to">Whom; null for <see cref="Reader"/>.</param>
    /// <param name="more">How many more there were.</param>
    /// <param name="titles">The tickets' titles; two where none is named.</param>
    public static NotificationDigest DigestOf(NotifiedPerson? to = null, int more = 0, params IReadOnlyList<string> titles)
    {
        to ??= Reader();
        var of = titles.Count > 0 ? titles : ["The printer is jammed", "No screen in room 12"];
        return new()
        {
            Id = $"digest/{Guid.NewGuid():N}",
            To = to,
            Items = [.. of.Select((title, at) => Of(NotificationKind.Commented, to, title, ticket: 201 + at))],
            More = more,
            Links = new(
                new("https://desk.example.org/notifications"), new("https://desk.example.org/profile"),
                new("https://desk.example.org/unsubscribe/a-long-token")),
        };
    }

    /// <summary>A notification with an id of its own, different at each call.</summary>
    /// <param name="kind">Of what.</param>
    /// <param name="to">Whom; null for <see cref="Reader"/>.</param>
    /// <param name="title">The ticket's title.</param>
    /// <param name="by">What the one is called who did it.</param>
    /// <param name="text">The comment or description, where the kind has one, in Markdown.</param>
    /// <param name="ticket">The ticket's number.</param>
    public static Notification Of(
        NotificationKind kind, NotifiedPerson? to = null, string title = "The printer is jammed", string by = "Ann Lee",
        string text = "It is **jammed** again.", long ticket = 123)
    {
        to ??= Reader();
        var history = SampleHistory.Of(kind, title, to.Id);
        var told = history[^1];
        return new()
        {
            Id = $"sample/{Guid.NewGuid():N}",
            To = to,
            Kind = kind,
            Reason = kind == NotificationKind.Mentioned ? NotificationReason.Mentioned : NotificationReason.Assignee,
            Ticket = Ticket.Fold(new(ticket), history),
            Events = [new(told, by, told.Event.KindOfText() is null ? null : text)],
            Earlier = history.Length == 1 ? [] : [new(history[0], by, "It stopped yesterday.")],
            Names = new(
                ImmutableDictionary<string, string>.Empty.Add(SampleHistory.Author, by).SetItem(to.Id, to.Name),
                ImmutableDictionary<string, string>.Empty.Add(SampleHistory.Team, "First line"), "IT", "Printers",
                ImmutableDictionary<string, string>.Empty.Add("new", "New").Add("in-progress", "In progress")),
            Links = new(
                new($"https://desk.example.org/tickets/{ticket}"), new("https://desk.example.org/profile"),
                new("https://desk.example.org/unsubscribe/a-long-token")),
        };
    }
}
