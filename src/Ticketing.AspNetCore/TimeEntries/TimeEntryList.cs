using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>A page of time entries.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TimeEntryList(
    IReadOnlyList<TimeEntryItem> Items,
    [property: Description("What to hand in as 'cursor' for the page after this one; null when there is none.")] string? Next,
    [property: Description(
        "What all entries that were asked for come to, in minutes; at least so much when totalIsExact is false.")] long Total,
    [property: Description("Whether all of them were added up.")] bool TotalIsExact)
{
    public static TimeEntryList From(TimePage page) =>
        new([.. page.Items.Select(TimeEntryItem.From)], page.Next, page.Minutes, page.IsExact);
}
