using System.Text.Json;
using System.Text.Json.Nodes;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Makes the message of a digest: a block for each ticket, with what happened to it. It begins no thread and answers none. Thread-safe.
/// </summary>
internal sealed class DigestMessages(EventSentences sentences)
{
    // Slack takes 50 blocks; a digest has 30 notifications at most, and so as many tickets, and two blocks besides.
    private const int MostEvents = 3;
    private const int MostText = 700;

    /// <param name="digest">What it tells.</param>
    /// <param name="user">The reader's id in Slack.</param>
    public SlackMessage Compose(NotificationDigest digest, string user)
    {
        var blocks = digest.Items.GroupBy(item => item.Ticket.Id).Select(items => RichText.Block(Lines([.. items]))).ToList();
        var reader = new Reader(digest.Items[0]);
        if (digest.More > 0)
            blocks.Add(RichText.Block([[RichText.Plain(reader.Say(MailWords.OfMore(digest.More), digest.More))]]));
        blocks.Add(Buttons.Of(digest));
        return new()
        {
            Id = MessageId.Of(digest.To.Tenant, digest.Id),
            Notification = digest.Id,
            Channel = user,
            Text = SlackText.Escape(string.Join(", ", digest.Items.Select(MessageComposer.TitleOf).Distinct()), MostText),
            Blocks = JsonSerializer.SerializeToElement(new JsonArray([.. blocks])),
        };
    }

    private IEnumerable<JsonObject[]> Lines(IReadOnlyList<Notification> items)
    {
        yield return MessageComposer.Title(items[^1]);
        foreach (var item in items)
        {
            var reader = new Reader(item);
            foreach (var one in item.Events.Take(MostEvents))
                yield return [RichText.Plain(sentences.Tell(one, item)), RichText.Plain($" · {reader.Time(one.Event.At)}")];
            if (item.Events.Length > MostEvents)
                yield return [RichText.Plain(reader.Say(MailWords.OfLayouts["more"]))];
        }
    }
}
