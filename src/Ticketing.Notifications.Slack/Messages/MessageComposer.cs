using System.Security.Cryptography;
using System.Text;
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
            Id = IdOf(notification),
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

    // Slack wants a number of this form. No part contains a NUL, so that two lists of parts never make the same text.
    private static Guid IdOf(Notification notification)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{notification.To.Tenant}\0{notification.Id}"));
        // RFC 9562 marks those that are made by a rule of one's own: version 8.
        (digest[6], digest[8]) = ((byte)((digest[6] & 0x0F) | 0x80), (byte)((digest[8] & 0x3F) | 0x80));
        return new(digest.AsSpan(0, 16), bigEndian: true);
    }
}
