using System.Globalization;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Texts;

/// <summary>Says things to whoever reads a notification: in his language, with his times, and with names instead of keys.</summary>
internal readonly struct Reader(Notification notification)
{
    public CultureInfo Culture => notification.To.Culture;

    private NotificationNames Names => notification.Names;

    public string Say(LocalizedText text, params object[] arguments) => string.Format(Culture, text.In(Culture), arguments);

    public string Person(string id) => Line(Names.Person(id));

    public string Team(string key) => Line(Names.Teams.GetValueOrDefault(key, key));

    public string Status(string key) => Line(Names.Statuses.GetValueOrDefault(key, key));

    // Of other projects and categories than those of the ticket as it is now, the key is known and no name.
    public string Category(string key) => Line(key == notification.Ticket.Category ? Names.Category : key);

    public string Project(string key) => Line(key == notification.Ticket.Project ? Names.Project : key);

    public string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, notification.To.TimeZone).ToString("f", Culture);

    private static string Line(string name) => PlainText.Line(name, TicketLimits.Name);
}
