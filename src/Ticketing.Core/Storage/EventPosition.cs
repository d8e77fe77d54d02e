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
