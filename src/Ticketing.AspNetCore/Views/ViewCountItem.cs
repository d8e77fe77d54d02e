using System.ComponentModel;
using Ticketing.Views;

namespace Ticketing.AspNetCore.Views;

/// <summary>How many tickets a view shows to the caller.</summary>
internal sealed record ViewCountItem(
    [property: Description("How many; null where the query is none any more.")] int? Count,
    [property: Description("Whether that is all of them; false: at least so many.")] bool IsExact,
    [property: Description("What is wrong with the query, such as a category that was removed; null for nothing.")] string? Problem)
{
    public static ViewCountItem From(ViewCount counted) =>
        new(counted.Count?.Count, counted.Count?.IsExact ?? false, counted.Problem?.Message);
}
