using System.Globalization;

namespace Ticketing.Storage;

/// <summary>
/// Where an event stands in its tenant's feed. Databases whose sequences become visible out of order (PostgreSQL) order by transaction
/// first; others leave it 0.
/// </summary>
/// <param name="Transaction">The writing transaction's number.</param>
/// <param name="Sequence">The event's number.</param>
public readonly record struct EventPosition(long Transaction, long Sequence) : IComparable<EventPosition>
{
    /// <summary>Before the first event.</summary>
    public static readonly EventPosition Start;

    /// <summary>As a short text: <c>12-345</c>.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{Transaction}-{Sequence}");

    /// <summary>Reads what <see cref="Token"/> wrote; null when it is something else.</summary>
    public static EventPosition? Find(string? token)
    {
        var parts = token?.Split('-');
        return parts is { Length: 2 } && Number(parts[0]) is { } transaction && Number(parts[1]) is { } sequence
            ? new(transaction, sequence)
            : null;

        static long? Number(string text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <inheritdoc/>
    public int CompareTo(EventPosition other) => (Transaction, Sequence).CompareTo((other.Transaction, other.Sequence));

    /// <summary>Before.</summary>
    public static bool operator <(EventPosition left, EventPosition right) => left.CompareTo(right) < 0;

    /// <summary>After.</summary>
    public static bool operator >(EventPosition left, EventPosition right) => left.CompareTo(right) > 0;

    /// <summary>Before or the same.</summary>
    public static bool operator <=(EventPosition left, EventPosition right) => left.CompareTo(right) <= 0;

    /// <summary>After or the same.</summary>
    public static bool operator >=(EventPosition left, EventPosition right) => left.CompareTo(right) >= 0;
}
