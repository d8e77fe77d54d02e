using System.Globalization;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>What a host says of notifications. Read once at start.</summary>
public sealed class NotificationOptions
{
    /// <summary>Whether anybody is told of what happens here: not where histories are played.</summary>
    /// <value>Default true.</value>
    public bool IsOn { get; set; } = true;

    /// <summary>
    /// Where the host is reached from outside, for the links of what leaves it: <c>https://help.example.com</c>. It is never taken from a
    /// request, whose sender could choose it.
    /// </summary>
    /// <value>Default <c>http://localhost</c>.</value>
    public Uri PublicUrl { get; set; } = new("http://localhost");

    /// <summary>The path of a ticket's page, with <c>{id}</c> for its number.</summary>
    /// <value>Default <c>/tickets/{id}</c>.</value>
    public string TicketPath { get; set; } = "/tickets/{id}";

    /// <summary>The path of the page where people say what they want to be told.</summary>
    /// <value>Default <c>/tickets/profile</c>.</value>
    public string PreferencesPath { get; set; } = "/tickets/profile";

    /// <summary>The path of the list of all that somebody was told.</summary>
    /// <value>Default <c>/tickets/notifications</c>.</value>
    public string NotificationsPath { get; set; } = "/tickets/notifications";

    /// <summary>
    /// The path where whoever has a message ends such messages, signed out: what <c>MapTicketingLinks</c> maps. Null: messages have no such
    /// link.
    /// </summary>
    /// <value>Default null.</value>
    public string? UnsubscribePath { get; set; }

    /// <summary>The language of those who have said none, as a BCP 47 tag.</summary>
    /// <value>Default <c>en</c>.</value>
    public string Language { get; set; } = "en";

    /// <summary>
    /// How long after a change people are told of it. What the same person does to the ticket meanwhile is told with it, once.
    /// </summary>
    /// <value>Default 0: at once. At most 1 hour.</value>
    public TimeSpan QuietTime { get; set; }

    /// <summary>What people are told also in their quiet hours and while they do not want to be disturbed.</summary>
    /// <value>Default nothing.</value>
    public ISet<NotificationKind> ThroughQuietHours { get; } = new HashSet<NotificationKind>();

    /// <summary>
    /// A path of the host as an address, in ASCII: the host as it is looked up, and all else escaped. The public address may have a path of
    /// its own.
    /// </summary>
    public Uri At(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(PlainText.Link(new($"{PublicUrl.AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}")));
    }

    /// <summary>The links of a digest, without one to unsubscribe by.</summary>
    internal DigestLinks LinksOfDigest => new(At(NotificationsPath), At(PreferencesPath), null);

    internal bool IsUrgent(NotificationKind kind) => ThroughQuietHours.Contains(kind);

    /// <summary>The links of what people are told of a ticket, without one to unsubscribe by.</summary>
    public NotificationLinks LinksTo(TicketId ticket) => new(
        At(TicketPath.Replace("{id}", ticket.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
        At(PreferencesPath), null);
}
