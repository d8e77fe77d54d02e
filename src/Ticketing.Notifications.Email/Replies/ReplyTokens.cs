using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Replies;

/// <summary>
/// Makes and reads the tokens in reply addresses: of which ticket a mail was, and who got it. They are signed with
/// <see cref="EmailOptions.ReplyKey"/>, hold for half a year, and are of small letters and digits, because mail servers change the case of
/// addresses. Whoever has one may be anybody whom the mail was forwarded to: a token does not say who writes. Thread-safe.
/// </summary>
public sealed class ReplyTokens
{
    internal const string Place = "{token}";

    /// <summary>The characters of a token; what is before an address's @ has 64 at most.</summary>
    internal const int Longest = 56;

    private const int MostBytes = Longest * 5 / 8;
    private const int SignatureBytes = 10;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(183);

    private readonly TimeProvider time;
    private readonly byte[]? key;
    private readonly (string Before, string After)? address;

    internal ReplyTokens(IOptions<EmailOptions> options, TimeProvider time)
    {
        this.time = time;
        if (options.Value is not { ReplyTo: { Length: > 0 } pattern, ReplyKey: { } secret })
            return;
        key = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        var at = pattern.IndexOf(Place, StringComparison.Ordinal);
        address = (pattern[..at], pattern[(at + Place.Length)..]);
    }

    /// <summary>The address to reply to; null where the host has none, or the ticket's number is of more than 6 bytes.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="user">Who gets the mail (user id).</param>
    public string? AddressOf(string tenant, TicketId ticket, string user)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(user);
        if (key is null || address is not var (before, after))
            return null;
        var content = ReplyContent.Of(ticket, user, time.GetUtcNow() + Lifetime).ToBytes();
        return content.Length + SignatureBytes > MostBytes
            ? null
            : before + Base32.Write([.. content, .. Sign(key, tenant, content)]) + after;
    }

    /// <summary>Reads an address that somebody wrote to.</summary>
    /// <param name="tenant">Whose mailbox it is.</param>
    /// <param name="writtenTo">The address.</param>
    /// <param name="reply">What it is of; null where this is false.</param>
    /// <returns>False where it is no such address, of another tenant, was changed, or is too old.</returns>
    public bool TryRead(string tenant, string writtenTo, [NotNullWhen(true)] out ReplyAddress? reply)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(writtenTo);
        reply = null;
        if (key is null || address is not var (before, after)
            || writtenTo.Length > before.Length + Longest + after.Length || writtenTo.Length < before.Length + after.Length
            || !writtenTo.StartsWith(before, StringComparison.OrdinalIgnoreCase)
            || !writtenTo.EndsWith(after, StringComparison.OrdinalIgnoreCase)
            || Base32.Read(writtenTo.AsSpan()[before.Length..^after.Length]) is not { Length: > SignatureBytes } bytes)
            return false;
        var content = bytes[..^SignatureBytes];
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(content.Length), Sign(key, tenant, content))
            || ReplyContent.Read(content) is not { } read || read.End <= time.GetUtcNow())
            return false;
        reply = read.ToAddress();
        return true;
    }

    // The purpose and the tenant are signed along: a token of one is none of another.
    private static byte[] Sign(byte[] key, string tenant, byte[] content) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"reply\0{tenant}\0").Concat(content).ToArray())[..SignatureBytes];
}
