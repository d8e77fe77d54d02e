using Ticketing.Tickets;

namespace Ticketing.Bulk;

/// <summary>A page of what a run did not do, and why.</summary>
/// <param name="Items">Tickets that its person sees now; others are counted in the run and not named.</param>
/// <param name="Next">What to hand in for the page after it; null when there is none. A page can have fewer items than asked for.</param>
public sealed record BulkReport(IReadOnlyList<BulkReportItem> Items, string? Next);

/// <summary>A ticket that was refused, or not put back.</summary>
/// <param name="Ticket">The ticket as it is now.</param>
/// <param name="Outcome">Refused, or kept.</param>
/// <param name="Refusal">Why.</param>
public sealed record BulkReportItem(Ticket Ticket, BulkOutcome Outcome, BulkRefusal Refusal);
