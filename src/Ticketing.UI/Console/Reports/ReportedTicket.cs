using System.ComponentModel;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketDetail;

namespace Ticketing.UI.Console.Reports;

/// <summary>A ticket in a report.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Description">Its description; null without one.</param>
/// <param name="Updates">What happened to it, in order.</param>
/// <param name="Names">What people and things are called.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ReportedTicket(Ticket Ticket, string? Description, IReadOnlyList<TimelineItem> Updates, TicketNames Names);
