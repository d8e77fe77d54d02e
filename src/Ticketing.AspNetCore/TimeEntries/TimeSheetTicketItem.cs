using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Somebody's time of a week on a ticket as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeSheetTicketItem(
    [property: Description("The number of the ticket.")] long Ticket,
    [property: Description("What it is called.")] string Title,
    [property: Description("The minutes of each of the seven days.")] IReadOnlyList<long> Days,
    [property: Description("What all comes to, in minutes.")] long Total)
{
    public static TimeSheetTicketItem From(TimeSheetTicket row) => new(row.Ticket.Value, row.Title, row.PerDay, row.Minutes);
}
