using Microsoft.Extensions.Localization;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>A time entry as it is typed below a sheet.</summary>
/// <param name="Ticket">The number of the ticket.</param>
/// <param name="Time">The rest.</param>
public sealed record SheetInput(string Ticket, TimeInput Time)
{
    /// <summary>The ticket that is meant.</summary>
    /// <exception cref="TicketValidationException">It is no number.</exception>
    internal TicketId TicketId(IStringLocalizer<TimeText> text) => Tickets.TicketId.TryParse(Ticket.TrimStart('#'), out var id)
        ? id
        : throw new TicketValidationException(NoTicket(text));

    /// <summary>What is said where there is no such ticket, or he does not see it.</summary>
    internal static IReadOnlyList<FieldError> NoTicket(IStringLocalizer<TimeText> text) => [new("ticket", text["NoTicket"])];
}
