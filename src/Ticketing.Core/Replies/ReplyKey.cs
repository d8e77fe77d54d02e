using System.Globalization;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Replies;

/// <summary>Whose replies, on which ticket: the key of the document that keeps them and of the alarm that sends them.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="User">Who wrote them (user id).</param>
internal readonly record struct ReplyKey(TicketId Ticket, string User)
{
    /// <summary>The kind of the document and of the alarm.</summary>
    public const string Kind = "reply";

    public static ReplyKey Read(string key)
    {
        var end = key.IndexOf('/', StringComparison.Ordinal);
        return new(new(long.Parse(key.AsSpan(0, end), CultureInfo.InvariantCulture)), key[(end + 1)..]);
    }

    /// <summary>Sends the reply at a time; null: not at all.</summary>
    public AlarmChange At(DateTimeOffset? due) => new(Kind, ToString(), due);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ticket.Value}/{User}");
}
