using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Somebody's time of a week as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeSheetPersonItem(
    [property: Description("Who worked: a user id.")] string Person,
    IReadOnlyList<TimeSheetTicketItem> Tickets,
    [property: Description("The minutes of each of the seven days.")] IReadOnlyList<long> Days,
    [property: Description("What all comes to, in minutes.")] long Total)
{
    public static TimeSheetPersonItem From(TimeSheetPerson person) =>
        new(person.Person, [.. person.Tickets.Select(TimeSheetTicketItem.From)], person.PerDay, person.Minutes);
}
