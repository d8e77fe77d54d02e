using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>A running timer as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimerItem(
    [property: Description("The number of the ticket that it runs on; null while none runs.")] long? Ticket,
    [property: Description("Since when; null while none runs.")] DateTimeOffset? Since)
{
    public static TimerItem From(WorkTimer? timer) => new(timer?.Ticket.Value, timer?.Since);
}
