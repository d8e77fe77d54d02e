using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>What the estimate of a ticket is to be.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record EstimateRequest
{
    [Description("How long, in minutes: 1 to 1,000,000. Absent where duration says it.")]
    public int? Minutes { get; init; }

    [Description("How long, as people write it, instead of minutes: 1d 4h, 1h 30m, 1:30, or 90 for minutes.")]
    public string? Duration { get; init; }

    /// <param name="workingDay">How long a day of work is.</param>
    /// <exception cref="TicketValidationException">The duration cannot be read, or minutes are there besides.</exception>
    public Estimate ToEstimate(TimeSpan workingDay) => new(RequestedTime.Read(Minutes, Duration, workingDay));
}
