using System.ComponentModel;
using Ticketing.Bulk;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>A ticket that was refused, or not put back.</summary>
internal sealed record BulkReportLine(
    [property: Description("Its number.")] long Ticket,
    [property: Description("Its title.")] string Title,
    [property: Description("Refused, or kept: changed and not put back.")] BulkOutcomeName Outcome,
    [property: Description("Why.")] BulkRefusalItem Why)
{
    public static BulkReportLine From(BulkReportItem item) => new(
        item.Ticket.Id.Value, item.Ticket.Title, (BulkOutcomeName)item.Outcome, BulkRefusalItem.From(item.Refusal));
}
