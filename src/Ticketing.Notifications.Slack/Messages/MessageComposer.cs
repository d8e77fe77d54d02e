using System.Text.Json;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>Makes the message that a bot posts of a notification. Thread-safe.</summary>
internal sealed class MessageComposer(MessageTexts texts)
{
    /// <param name="notification">What it tells.</param>
    /// <param name="conversation">The id of the reader, or of the channel.</param>
    /// <param name="thread">What it answers; null where it begins a thread.</param>
    public SlackMessage Compose(Notification notification, string conversation, SlackPost? thread)
    {
        var message = texts.Of(notification);
        return new()
        {
            Id = MessageId.Of(notification.To.Tenant, notification.Id),
            Notification = notification.Id,
            Channel = thread?.Channel ?? conversation,
            Thread = thread?.Timestamp,
            // An answer in a thread is easily missed, and these wait for him. A channel has its threads to be left in peace.
            IsShownOutsideThread = !notification.IsToRoom()
                && (notification.Kind == NotificationKind.Assigned || notification.Kind == NotificationKind.Mentioned),
            Text = BlockKit.TextOf(message),
            Blocks = JsonSerializer.SerializeToElement(BlockKit.BlocksOf(message)),
        };
    }
}
