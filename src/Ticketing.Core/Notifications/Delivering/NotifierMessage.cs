using System.Globalization;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// The message that carries an entry of the ledger, by its id, to its notifier: what it says is put together when it leaves.
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
}
