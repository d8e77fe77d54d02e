using System.ComponentModel;
using Ticketing.Bulk;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>What a run would be about.</summary>
internal sealed record BulkPreviewItem(
    [property: Description("How many tickets the query finds; at least so many when 'totalIsExact' is false.")] int Total,
    [property: Description("Whether there are just that many.")] bool TotalIsExact,
    [property: Description("The most tickets that a run takes.")] int Most,
    [property: Description("How many of them were tried, without writing anything: the first few.")] int Tried,
    [property: Description("How many of those would be changed.")] int Changed,
    [property: Description("How many of those are so already.")] int Unchanged,
    [property: Description("How many of those would be refused.")] int Refused)
{
    public static BulkPreviewItem From(BulkPreview preview) => new(
        preview.Found.Count, preview.Found.IsExact, preview.Most, preview.Looked, preview.Changed, preview.Unchanged, preview.Refused);
}
