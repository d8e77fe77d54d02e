using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Transfer;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>What became of an import.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ImportReportItem(
    [property: Description("Rows or lines read, without the header.")] long Rows,
    [property: Description("Tickets that are new.")] long Created,
    [property: Description("Tickets that were there and got something new.")] long Updated,
    [property: Description("Tickets that were there with all that the file says of them.")] long Skipped,
    [property: Description("The first rows that could not be taken; at most 1,000.")] IReadOnlyList<RejectedRowItem> Rejected,
    [property: Description("How many rows could not be taken.")] long RejectedTotal)
{
    public static ImportReportItem From(ImportReport report) => new(
        report.Rows, report.Created, report.Updated, report.Skipped,
        [
            .. report.Rejected.Select(row => new RejectedRowItem(
                row.Line, row.Column, row.Faults is [var first, ..] ? first.Field : null, row.Reason)),
        ],
        report.RejectedRows);
}
