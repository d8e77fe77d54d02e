using Ticketing.Tickets;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>How many tickets are in a status.</summary>
/// <param name="Category">The status's category.</param>
/// <param name="Status">Its key.</param>
/// <param name="Name">What people read.</param>
/// <param name="Count">How many.</param>
public sealed record DashboardStatus(StatusCategory Category, string Status, string Name, long Count);
