using System.Buffers.Binary;
using System.Text;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Replies;

/// <summary>
/// What is signed in a reply address, in few bytes: how the person is written and how long the ticket's number is, the last day, the
/// number, the person.
/// </summary>
internal sealed record ReplyContent(TicketId Ticket, ReplyContent.Writing How, byte[] Person, DateTimeOffset End)
{
    private const int Head = 3;
    private const int MostPerson = 16;

    /// <summary>How a person is written.</summary>
    internal enum Writing
    {
        Text,
        Guid,
        Digest,
    }

    public static ReplyContent Of(TicketId ticket, string user, DateTimeOffset end)
    {
        var text = Encoding.UTF8.GetBytes(user);
        // Only a GUID that is written as they are by default comes out as it was.
        var (how, person) = text.Length <= MostPerson ? (Writing.Text, text)
            : Guid.TryParseExact(user, "D", out var guid) && guid.ToString("D") == user ? (Writing.Guid, guid.ToByteArray())
            : (Writing.Digest, ReplyAddress.DigestOf(user));
        return new(ticket, how, person, end);
    }

    public byte[] ToBytes()
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, Ticket.Value);
        var significant = number.TrimStart((byte)0);
        var bytes = new byte[Head + significant.Length + Person.Length];
        bytes[0] = (byte)(((int)How << 4) | significant.Length);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1), (ushort)(End.ToUnixTimeSeconds() / 86_400));
        significant.CopyTo(bytes.AsSpan(Head));
        Person.CopyTo(bytes.AsSpan(Head + significant.Length));
        return bytes;
    }

    public static ReplyContent? Read(byte[] bytes)
    {
        if (bytes.Length < Head || (bytes[0] & 15) is var length && (length > sizeof(long) || bytes.Length < Head + length))
            return null;
        Span<byte> number = stackalloc byte[sizeof(long)];
        bytes.AsSpan(Head, length).CopyTo(number[^length..]);
        var lastDay = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(1));
        return new(
            new(BinaryPrimitives.ReadInt64BigEndian(number)), (Writing)(bytes[0] >> 4), bytes[(Head + length)..],
            DateTimeOffset.FromUnixTimeSeconds((lastDay + 1L) * 86_400));
    }

    public ReplyAddress ToAddress() => new(
        Ticket,
        How switch
        {
            Writing.Text => Encoding.UTF8.GetString(Person),
            Writing.Guid => new Guid(Person).ToString("D"),
            _ => null,
        },
        Person);
}
