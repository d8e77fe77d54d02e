using Ticketing.Storage;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>A number to begin the day with.</summary>
/// <param name="Name">The name of its text: <c>Figure.Mine</c>.</param>
/// <param name="Query">What it counts, for the list that it leads to.</param>
/// <param name="Count">How many.</param>
public sealed record DashboardFigure(string Name, string Query, TicketCount Count)
{
    /// <summary>Whether somebody should look at it, when it is not 0.</summary>
    public bool IsAlarming { get; init; }
}
