using System.Text.Json;
using System.Text.Json.Nodes;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// Makes the message of a digest: a block for each ticket, with what happened to it. It begins no thread and answers none. Thread-safe.
/// </summary>
internal sealed class DigestMessages(MessageTexts texts)
{
    // Slack takes 50 blocks; a digest has 30 notifications at most, and so as many tickets, and two blocks besides.
    private const int MostText = 700;

    /// <param name="digest">What it tells.</param>
    /// <param name="user">The reader's id in Slack.</param>
    public SlackMessage Compose(NotificationDigest digest, string user)
    {
        var tickets = digest.Items.GroupBy(item => item.Ticket.Id, texts.Of).Select(items => items.ToList()).ToList();
        var blocks = tickets.Select(items => RichText.Block(Lines(items))).ToList();
        if (digest.More > 0)
        {
            var more = new NotificationReader(digest.Items[0]).Say(NotificationWords.OfMore(digest.More), digest.More);
            blocks.Add(RichText.Block([[RichText.Plain(more)]]));
        }

        blocks.Add(Buttons.Of(MessageTexts.ButtonsOf(digest)));
        return new()
        {
            Id = MessageId.Of(digest.To.Tenant, digest.Id),
            Notification = digest.Id,
            Channel = user,
            Text = SlackText.Escape(string.Join(", ", tickets.Select(items => items[^1].Title)), MostText),
            Blocks = JsonSerializer.SerializeToElement(new JsonArray([.. blocks])),
        };
    }

    private static IEnumerable<JsonObject[]> Lines(IReadOnlyList<TicketMessage> items) =>
        [BlockKit.TitleOf(items[^1]), .. items.SelectMany(BlockKit.EventsOf)];
}
