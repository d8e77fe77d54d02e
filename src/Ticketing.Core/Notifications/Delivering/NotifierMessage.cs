using System.Globalization;
using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// The message that carries entries of the ledger, by their ids, to their notifier: what it says is put together when it leaves.
/// </summary>
internal static class NotifierMessage
{
    /// <summary>The channel of the outbox for a notifier's.</summary>
    public static string ChannelOf(string notifier) => $"notify/{notifier}";

    /// <summary>In a lane of its person and ticket: what he is told of one he is told in order.</summary>
    public static OutboxMessage Of(NotificationEntry entry, DateTimeOffset now) => new(
        entry.Id, ChannelOf(entry.Channel), "{}", now)
    {
        Receiver = entry.User,
        Lane = string.Create(CultureInfo.InvariantCulture, $"{entry.Channel}/{entry.Ticket.Value}/{entry.User}"),
    };

    /// <summary>Those of one person and channel in one message. An entry leaves once, so its number is no other message's.</summary>
    public static OutboxMessage OfSeveral(IReadOnlyList<StoredNotification> several, DateTimeOffset now)
    {
        var entry = several[0].Entry;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"digest/{entry.Channel}/{several[0].Number}"), ChannelOf(entry.Channel),
            JsonSerializer.Serialize(several.Select(one => one.Entry.Id)), now)
        {
            Receiver = entry.User,
        };
    }

    /// <summary>The ids of the entries that a message carries.</summary>
    public static IReadOnlyList<string> EntriesOf(OutboxMessage message) =>
        message.Payload.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(message.Payload)! : [message.Id];
}
