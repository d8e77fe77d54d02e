using System.Globalization;

namespace Ticketing.Tickets;

/// <summary>The number of a ticket: positive, from one sequence for the whole database (gaps allowed), shown as <c>#1234</c>.</summary>
/// <param name="Value">The number. <c>default</c> (0) names no ticket.</param>
public readonly record struct TicketId(long Value) : IComparable<TicketId>
{
    /// <summary>Reads <c>1234</c> or <c>#1234</c>.</summary>
    public static bool TryParse(string? text, out TicketId id)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("#", StringComparison.Ordinal))
            digits = digits[1..];
        var ok = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        id = ok ? new(value) : default;
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(TicketId other) => Value.CompareTo(other.Value);

    /// <summary>The number as people see it: <c>#1234</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Value}");

    /// <summary>Older than.</summary>
    public static bool operator <(TicketId left, TicketId right) => left.Value < right.Value;

    /// <summary>Younger than.</summary>
    public static bool operator >(TicketId left, TicketId right) => left.Value > right.Value;

    /// <summary>Older than or the same.</summary>
    public static bool operator <=(TicketId left, TicketId right) => left.Value <= right.Value;

    /// <summary>Younger than or the same.</summary>
    public static bool operator >=(TicketId left, TicketId right) => left.Value >= right.Value;
}
