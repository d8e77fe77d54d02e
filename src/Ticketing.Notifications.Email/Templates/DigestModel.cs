using System.Globalization;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>What templates see of a digest: as of a notification words and lists alone, each with its bound.</summary>
internal sealed class DigestModel(MailModel models)
{
    private const int MostEvents = 5;
    private const int MostTexts = 20_000;
    private const int MostText = 1_000;
    private const int LeastText = 200;

    public Dictionary<string, object?> Of(NotificationDigest digest)
    {
        var first = new NotificationReader(digest.Items[0]);
        var (tickets, left) = (new List<object?>(), MostTexts);
        foreach (var ofTicket in digest.Items.GroupBy(item => item.Ticket.Id))
            tickets.Add(OfTicket([.. ofTicket], ref left));
        return new()
        {
            ["language"] = MailWords.LanguageFor(first.Culture),
            ["reader"] = PlainText.Line(digest.To.Name, TicketLimits.Name),
            ["why"] = first.Say(MailWords.DigestWhy, PlainText.Line(digest.To.Name, TicketLimits.Name)),
            ["count"] = (digest.Items.Length + digest.More).ToString(CultureInfo.InvariantCulture),
            ["tickets"] = tickets,
            ["more"] = digest.More == 0 ? null : first.Say(NotificationWords.OfMore(digest.More), digest.More),
            ["links"] = new Dictionary<string, object?>
            {
                ["notifications"] = digest.Links.Notifications.AbsoluteUri,
                ["preferences"] = digest.Links.Preferences.AbsoluteUri,
                ["unsubscribe"] = digest.Links.Unsubscribe is { } link ? PlainText.Link(link) : null,
            },
            ["words"] = MailModel.WordsFor(first.Culture),
        };
    }

    private Dictionary<string, object?> OfTicket(List<Notification> items, ref int left)
    {
        // The last one knows the ticket best: they were put together one after the other.
        var model = MailModel.OfTicket(items[^1]);
        var told = new List<object?>();
        foreach (var item in items)
        {
            foreach (var one in item.Events.Take(MostEvents))
            {
                told.Add(models.OfEvent(one, item, Math.Clamp(left, LeastText, MostText)));
                left -= Math.Min(one.Text?.Length ?? 0, MostText);
            }
        }

        model["link"] = items[0].Links.Ticket.AbsoluteUri;
        model["events"] = told;
        model["more"] = items.Exists(item => item.Events.Length > MostEvents);
        return model;
    }
}
