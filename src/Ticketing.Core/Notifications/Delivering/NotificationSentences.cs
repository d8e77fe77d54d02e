using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Sentences;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Says what a notification tells, in its reader's language, as <see cref="PlainText"/> in one line: for notifiers of every kind.
/// Thread-safe.
/// </summary>
public sealed class NotificationSentences
{
    // All but long lists are shorter.
    private const int Most = 1_000;

    private readonly ItemKinds items;
    private readonly LinkKinds links;

    internal NotificationSentences(ItemKinds items, LinkKinds links) => (this.items, this.links) = (items, links);

    /// <summary>
    /// The one sentence that says most: <c>Ann Lee mentioned you</c>, <c>Ann Lee assigned the ticket to your team</c>, or else what
    /// happened.
    /// </summary>
    public string Of(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var told = notification.Events.LastOrDefault(one => NotificationRules.KindOf(one.Event.Event) == notification.Kind)
            ?? notification.Events[^1];
        return NotificationWords.FindDidToReader(notification.Kind, notification.Reason) is { } did
            ? Line(told.By, did.In(notification.To.Culture))
            : Of(told, notification);
    }

    /// <summary>
    /// One thing that happened: <c>Ann Lee changed the status from New to Done</c>. What was before is told where the event knows it.
    /// </summary>
    /// <param name="happened">One of the notification's.</param>
    /// <param name="notification">What tells of it.</param>
    public string Of(NotifiedEvent happened, Notification notification)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(notification);
        var sentences = new EventSentences(items, links, new NotificationReader(notification));
        sentences.BeginIn(notification.Ticket);
        return Line(happened.By, sentences.Tell(happened.Event));
    }

    private static string Line(string by, string did) => PlainText.Line($"{PlainText.Line(by, TicketLimits.Name)} {did}", Most);
}
