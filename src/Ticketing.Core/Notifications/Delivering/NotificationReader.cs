using System.Collections.Frozen;
using System.Globalization;
using Ticketing.Fields;
using Ticketing.Sentences;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Says things to whoever reads a notification: in his language, with his times, with names instead of keys, as <see cref="PlainText"/> in
/// one line. Immutable.
/// </summary>
public sealed class NotificationReader : IEventNames
{
    private static readonly FrozenDictionary<TicketField, Func<NotificationReader, Ticket, string?>> Values =
        new Dictionary<TicketField, Func<NotificationReader, Ticket, string?>>
        {
            [TicketFields.Id] = (_, ticket) => ticket.Id.ToString(),
            [TicketFields.Title] = (_, ticket) => PlainText.Line(ticket.Title, TicketLimits.Title),
            [TicketFields.Status] = (reader, ticket) => reader.Status(ticket.Workflow, ticket.Status),
            [TicketFields.Priority] = (reader, ticket) => reader.Say(PriorityNames.Of(ticket.Priority)),
            [TicketFields.Requester] = (reader, ticket) => reader.Person(ticket.Requester),
            [TicketFields.Assignee] = (reader, ticket) => ticket.Assignee is { } assignee ? reader.Person(assignee) : null,
            [TicketFields.Team] = (reader, ticket) => ticket.Team is { } team ? reader.Team(team) : null,
            [TicketFields.Project] = (reader, ticket) => reader.Project(ticket.Project),
            [TicketFields.Category] = (reader, ticket) => reader.Category(ticket.Project, ticket.Category),
            [TicketFields.Due] = (reader, ticket) => ticket.DueAt is { } due ? reader.Time(due) : null,
        }.ToFrozenDictionary();

    private readonly Notification notification;

    /// <summary>Whoever a notification is for.</summary>
    public NotificationReader(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        this.notification = notification;
    }

    /// <inheritdoc/>
    public CultureInfo Culture => notification.To.Culture;

    private NotificationNames Names => notification.Names;

    /// <summary>A text in his language.</summary>
    /// <param name="text">The text, a format.</param>
    /// <param name="arguments">What stands in it.</param>
    public string Say(LocalizedText text, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Format(Culture, text.In(Culture), arguments);
    }

    /// <summary>
    /// What a field of the ticket says: number, title, status, priority, requester, assignee, team, project, category or due time. Null
    /// where the ticket has none, and for all other fields.
    /// </summary>
    public string? Value(TicketField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Values.GetValueOrDefault(field)?.Invoke(this, notification.Ticket);
    }

    /// <summary>What fields of the ticket say, each with what it is called; what the ticket has none of is left out.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts(params IEnumerable<TicketField> fields) =>
        [.. fields.Select(field => (field.Name.In(Culture), Value(field)!)).Where(fact => fact.Item2 is not null)];

    /// <inheritdoc/>
    public string Person(string id) => Line(Names.Person(id));

    /// <inheritdoc/>
    public string Team(string key) => Line(Names.Teams.GetValueOrDefault(key, key));

    /// <inheritdoc/>
    public string Status(string workflow, string key) => Line(Names.Statuses.GetValueOrDefault(key, key));

    // Of other projects and categories than those of the ticket as it is now, the key is known and no name.

    /// <inheritdoc/>
    public string Category(string project, string key) =>
        Line(key == notification.Ticket.Category && project == notification.Ticket.Project ? Names.Category : key);

    /// <inheritdoc/>
    public string Project(string key) => Line(key == notification.Ticket.Project ? Names.Project : key);

    /// <inheritdoc/>
    public string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, notification.To.TimeZone).ToString("f", Culture);

    private static string Line(string name) => PlainText.Line(name, TicketLimits.Name);
}
