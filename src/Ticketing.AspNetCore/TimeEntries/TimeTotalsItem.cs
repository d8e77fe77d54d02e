using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>What time entries come to, as the API tells it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeTotalsItem(
    [property: Description("By what they are grouped: person, ticket or project.")] string By,
    IReadOnlyList<TimeTotalItem> Items,
    [property: Description("What was worked in all, in minutes; at least so much when totalIsExact is false.")] long Total,
    [property: Description("What is billed of it, in minutes.")] long Billed,
    [property: Description("Whether all entries were added up.")] bool TotalIsExact)
{
    public static TimeTotalsItem From(string by, TimeTotals totals) =>
        new(by, [.. totals.Groups.Select(TimeTotalItem.From)], totals.Minutes, totals.Billed, totals.IsExact);
}
