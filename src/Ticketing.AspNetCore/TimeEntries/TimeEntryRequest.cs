using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Time to log, or what a time entry is to say.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeEntryRequest
{
    [Description("How long, in minutes: 1 to 10,080. Absent where duration says it.")]
    public int? Minutes { get; init; }

    [Description("How long, as people write it, instead of minutes: 1h 30m, 1:30, 1d 4h, or 90 for minutes.")]
    public string? Duration { get; init; }

    [Description("When he worked; absent for now, or for what stands there.")]
    public DateTimeOffset? At { get; init; }

    [Description("Who worked: a user id. Absent for the caller, or for who stands there; others need the permission time.manage.")]
    public string? Person { get; init; }

    [Description("What was done, one line of plain text; at most 1,000 characters. Absent for nothing.")]
    public string? Note { get; init; }

    [Description(
        "What kind of work it was, at most 100 characters; one of the host's activities where it has some. Absent for nothing.")]
    public string? Activity { get; init; }

    [Description("Whether it is billed. Absent for what the host says, or for what stands there.")]
    public bool? Billable { get; init; }

    /// <param name="person">Who worked where nobody is named.</param>
    /// <param name="at">When, where that is not said.</param>
    /// <param name="isBillable">Whether it is billed, where that is not said; null for what the host says.</param>
    /// <param name="workingDay">How long a day of work is.</param>
    /// <exception cref="TicketValidationException">The duration cannot be read, or minutes are there besides.</exception>
    public TimeEntry ToEntry(string person, DateTimeOffset at, bool? isBillable, TimeSpan workingDay) => new()
    {
        Person = Person ?? person,
        At = At ?? at,
        Minutes = RequestedTime.Read(Minutes, Duration, workingDay),
        Note = Note,
        Activity = Activity,
        IsBillable = Billable ?? isBillable,
    };
}
