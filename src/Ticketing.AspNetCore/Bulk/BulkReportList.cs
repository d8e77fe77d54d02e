using System.ComponentModel;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>A page of a report.</summary>
internal sealed record BulkReportList(
    IReadOnlyList<BulkReportLine> Items,
    [property: Description("What to hand in as 'cursor' for the page after this one; null when there is none.")] string? Next);
