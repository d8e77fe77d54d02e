using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>How long a ticket is thought to take, and took so far, as far as somebody may know of it.</summary>
/// <param name="Estimate">In minutes; null where nobody said.</param>
/// <param name="Spent">In minutes.</param>
public sealed record TicketTime(long? Estimate, long Spent)
{
    /// <summary>What is left of the estimate, in minutes: 0 when more was worked; null where there is none.</summary>
    public long? Remaining => Estimate is { } estimate ? Math.Max(0, estimate - Spent) : null;

    /// <summary>That of a ticket as whoever reads it sees it.</summary>
    public static TicketTime Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new(TicketFields.Estimate.Of(ticket) is > 0 and var estimate ? estimate : null, TicketFields.Spent.Of(ticket));
    }
}
