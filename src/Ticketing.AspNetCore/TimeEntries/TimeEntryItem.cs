using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>A time entry as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeEntryItem(
    [property: Description("The number of the ticket that it is on.")] long Ticket,
    [property: Description("Which one of the ticket's.")] string Key,
    [property: Description("Who worked: a user id.")] string Person,
    [property: Description("When he worked.")] DateTimeOffset At,
    [property: Description("How long, in minutes.")] int Minutes,
    [property: Description("What was done; null when nothing was said.")] string? Note,
    [property: Description("Who logged it: a user id.")] string By,
    [property: Description("Whether a timer that nobody stopped logged it: ten hours, however long it ran.")] bool IsCapped,
    [property: Description("What kind of work it was; null when nothing was said.")] string? Activity,
    [property: Description("Whether it is billed; null for one that was logged before this was asked.")] bool? Billable,
    [property: Description("What is billed of it, in minutes, as the host rounded when it was logged or changed.")] int Billed)
{
    public static TimeEntryItem From(LoggedTime logged) => new(
        logged.Ticket.Value, logged.Key, logged.Entry.Person, logged.Entry.At, logged.Entry.Minutes, logged.Entry.Note, logged.Item.By,
        logged.Entry.IsCapped, logged.Entry.Activity, logged.Entry.IsBillable, logged.Entry.Billed ?? 0);
}
