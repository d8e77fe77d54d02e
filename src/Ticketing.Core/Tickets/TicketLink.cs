using System.Globalization;
using System.Runtime.InteropServices;

namespace Ticketing.Tickets;

/// <summary>A link of a ticket to another one, as it is a key of <see cref="TicketKeyKind.Link"/>: <c>blocks/12</c>.</summary>
/// <param name="End">What the ticket is to the other one: <c>blocks</c>, <c>blockedBy</c>, <c>parent</c> …</param>
/// <param name="Other">The other one; <c>default</c> where whoever reads it may not know which.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TicketLink(string End, TicketId Other)
{
    /// <summary>Reads a key; null for one that is no link.</summary>
    public static TicketLink? Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && KindName.IsValid(key[..slash]) && ReadNumber(key.AsSpan(slash + 1)) is { } other
            ? new(key[..slash], other)
            : null;
    }

    /// <summary>The key of a ticket among <see cref="TicketKeyKind.Blocker"/>.</summary>
    public static string Number(TicketId id) => id.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a number as keys have it; null for anything else.</summary>
    public static TicketId? ReadNumber(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (text.Length == 1 || text[0] != '0')
            ? new TicketId(number)
            : null;

    /// <summary>The key.</summary>
    public override string ToString() => $"{End}/{Number(Other)}";
}
