using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>The time of a week as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeSheetItem(
    [property: Description("The week as ISO 8601 counts it.")] string Week,
    [property: Description("Its first day.")] DateOnly From,
    [property: Description("Whose time; those of a team also where they have none.")] IReadOnlyList<TimeSheetPersonItem> People,
    [property: Description("The minutes of each of its seven days.")] IReadOnlyList<long> Days,
    [property: Description("What all comes to, in minutes; at least so much when totalIsExact is false.")] long Total,
    [property: Description("Whether that is all.")] bool TotalIsExact)
{
    public static TimeSheetItem Of(TimeSheet sheet) => new(
        sheet.Week.ToString(), sheet.FirstDay, [.. sheet.People.Select(TimeSheetPersonItem.From)], sheet.PerDay, sheet.Minutes,
        sheet.IsExact);
}
