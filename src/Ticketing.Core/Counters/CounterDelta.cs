namespace Ticketing.Counters;

/// <summary>
/// What a commit adds to or takes from the figure of one cell. Only <see cref="TicketCounters"/> makes them, out of the tickets that
/// a commit changes; stores append them to what is pending, within the commit.
/// </summary>
public sealed record CounterDelta
{
    internal CounterDelta(TicketCell cell, int amount)
    {
        Cell = cell;
        Amount = amount;
    }

    /// <summary>Which figure.</summary>
    public CounterFigure Figure { get; } = CounterFigure.Tickets;

    /// <summary>The quarter of an hour, in UTC, that the figure belongs to; null for a figure of now.</summary>
    public DateTimeOffset? Bucket { get; }

    /// <summary>The cell.</summary>
    public TicketCell Cell { get; }

    /// <summary>More or less by; never 0.</summary>
    public int Amount { get; }
}
