using System.Security.Cryptography;
using System.Text;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Replies;

/// <summary>What an address says that somebody replied to. Immutable.</summary>
public sealed record ReplyAddress
{
    private readonly byte[] digest;

    internal ReplyAddress(TicketId ticket, string? user, byte[] digest) => (Ticket, User, this.digest) = (ticket, user, digest);

    /// <summary>The ticket.</summary>
    public TicketId Ticket { get; }

    /// <summary>
    /// Who got the mail (user id). Null for an id of more than 16 bytes that is no GUID, which has no room there: ask <see cref="IsOf"/>.
    /// </summary>
    public string? User { get; }

    /// <summary>Whether it is somebody who got the mail.</summary>
    /// <param name="user">A user id.</param>
    public bool IsOf(string user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return User is { } known ? known == user : DigestOf(user).AsSpan().SequenceEqual(digest);
    }

    internal static byte[] DigestOf(string user) => SHA256.HashData(Encoding.UTF8.GetBytes(user))[..16];
}
