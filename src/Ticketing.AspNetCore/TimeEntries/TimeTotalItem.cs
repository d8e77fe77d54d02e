using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>What some time entries come to, as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeTotalItem(
    [property: Description("Whose or of what: a user id, the number of a ticket, or the key of a project.")] string Key,
    [property: Description("How many entries there are.")] int Entries,
    [property: Description("What was worked, in minutes.")] long Minutes,
    [property: Description("What is billed of it, in minutes.")] long Billed)
{
    public static TimeTotalItem From(TimeTotal total) => new(total.Key, total.Entries, total.Minutes, total.Billed);
}
