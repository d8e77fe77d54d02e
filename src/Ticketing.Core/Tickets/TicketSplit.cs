using System.Globalization;
using System.Runtime.InteropServices;

namespace Ticketing.Tickets;

/// <summary>
/// That a comment of a ticket became a ticket of its own, as it is a key of <see cref="TicketKeyKind.Split"/> on both: <c>3/12</c> on the
/// ticket with the comment 3, <c>0/7</c> on what became of it.
/// </summary>
/// <param name="Comment">The number of the comment; 0 on the ticket that it became.</param>
/// <param name="Other">The other ticket; <c>default</c> where whoever reads it may not know which.</param>
/// <param name="InternalsBefore">
/// How many internal events came before the comment: so much lower is its number for who may not know of them. They stand behind the rest
/// of the key where there are any: <c>3/12/1</c>.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TicketSplit(int Comment, TicketId Other, int InternalsBefore = 0)
{
    /// <summary>Whether the ticket is what became of a comment of the other one.</summary>
    public bool IsFrom => Comment == 0;

    /// <summary>Reads a key; null for one that says nothing of the sort.</summary>
    public static TicketSplit? Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('/');
        return parts.Length is 2 or 3 && Number(parts[0]) is { } comment && TicketLink.ReadNumber(parts[1]) is { } other
            && (parts.Length == 2 ? 0 : Number(parts[2])) is { } internals && internals < Math.Max(comment, 1)
            && new TicketSplit(comment, other, internals) is var split && split.ToString() == key
            ? split
            : null;
    }

    /// <summary>The key.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Comment}/{Other.Value}{(InternalsBefore == 0 ? "" : $"/{InternalsBefore}")}");

    /// <summary>Keys as they are for who may not read internal comments.</summary>
    internal static EquatableSet AsPublic(EquatableSet keys) => keys.Count == 0
        ? keys
        : new(keys.Select(key => Read(key) is { InternalsBefore: > 0 and var internals } split
            ? new TicketSplit(split.Comment - internals, split.Other).ToString()
            : key));

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
