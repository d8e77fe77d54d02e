using Ticketing.Storage;


namespace Ticketing.UI.Console.Dashboards;

/// <summary>What a day brought.</summary>
/// <param name="Day">The day, in the reader's zone.</param>
/// <param name="Created">Tickets filed on it.</param>
/// <param name="Resolved">Tickets whose work was completed on it.</param>
public sealed record DashboardDay(DateOnly Day, TicketCount Created, TicketCount Resolved);
