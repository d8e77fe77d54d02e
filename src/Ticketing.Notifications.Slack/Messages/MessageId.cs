using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>The number that Slack knows a repetition by.</summary>
internal static class MessageId
{
    // Slack wants a number of this form. No part contains a NUL, so that two lists of parts never make the same text.
    public static Guid Of(string tenant, string id)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}\0{id}"));
        // RFC 9562 marks those that are made by a rule of one's own: version 8.
        (digest[6], digest[8]) = ((byte)((digest[6] & 0x0F) | 0x80), (byte)((digest[8] & 0x3F) | 0x80));
        return new(digest.AsSpan(0, 16), bigEndian: true);
    }
}
