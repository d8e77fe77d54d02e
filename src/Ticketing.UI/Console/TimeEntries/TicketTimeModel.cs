using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>The time of a ticket: all of it, and the forms.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Page">Its entries.</param>
/// <param name="Names">What people are called, by user id.</param>
/// <param name="Input">What stands in the form.</param>
/// <param name="Errors">What is wrong with it; null for nothing.</param>
/// <param name="Changed">The entry that is being changed; null when one is logged.</param>
public sealed record TicketTimeModel(
    Ticket Ticket, TimePage Page, IReadOnlyDictionary<string, string> Names, TimeInput Input, IReadOnlyList<FieldError>? Errors,
    LoggedTime? Changed)
{
    /// <summary>An estimate that was refused, as it was typed; null for none.</summary>
    public string? Estimate { get; init; }
}
