using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>Somebody's time of a week on a ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Title">What it is called.</param>
/// <param name="PerDay">The minutes of each day.</param>
public sealed record TimeSheetTicket(TicketId Ticket, string Title, IReadOnlyList<long> PerDay)
{
    /// <summary>What all comes to.</summary>
    public long Minutes => PerDay.Sum();
}
