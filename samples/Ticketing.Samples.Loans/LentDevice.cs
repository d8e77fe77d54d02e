using Ticketing.Tickets;

namespace Ticketing.Samples.Loans;

/// <summary>A device that somebody has.</summary>
/// <param name="Ticket">In which ticket he got it.</param>
/// <param name="Key">Names the loan in its ticket.</param>
/// <param name="Device">The tag of the device.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Borrower">Who has it (user id).</param>
/// <param name="At">Since when.</param>
public sealed record LentDevice(TicketId Ticket, string Key, string Device, string Name, string Borrower, DateTimeOffset At);
