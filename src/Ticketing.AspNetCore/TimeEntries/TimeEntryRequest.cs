using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>Time to log, or what a time entry is to say.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeEntryRequest
{
    [Description("How long, in minutes: 1 to 10,080.")]
    public int? Minutes { get; init; }

    [Description("When he worked; absent for now, or for what stands there.")]
    public DateTimeOffset? At { get; init; }

    [Description("Who worked: a user id. Absent for the caller, or for who stands there; others need the permission time.manage.")]
    public string? Person { get; init; }

    [Description("What was done, one line of plain text; at most 1,000 characters. Absent for nothing.")]
    public string? Note { get; init; }

    /// <param name="person">Who worked where nobody is named.</param>
    /// <param name="at">When, where that is not said.</param>
    public TimeEntry ToEntry(string person, DateTimeOffset at) => new()
    {
        Person = Person ?? person,
        At = At ?? at,
        // Zero is no time: the rules refuse it by the field's name.
        Minutes = Minutes.GetValueOrDefault(),
        Note = Note,
    };
}
