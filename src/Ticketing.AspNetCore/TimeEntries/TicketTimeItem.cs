using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>How long a ticket is thought to take, and took, as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TicketTimeItem(
    [property: Description("The estimate, in minutes; null where there is none.")] long? Estimate,
    [property: Description("What was worked, in minutes.")] long Spent,
    [property: Description("What is left of the estimate, in minutes; null where there is none.")] long? Remaining)
{
    public static TicketTimeItem From(TicketTime time) => new(time.Estimate, time.Spent, time.Remaining);
}
