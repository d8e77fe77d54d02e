namespace Ticketing.UI.Console.TicketList;

/// <summary>What the rows of a list can be grouped by.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Path">The address of the list so grouped.</param>
/// <param name="IsCurrent">Whether it is.</param>
public sealed record ListGrouping(string Label, string Path, bool IsCurrent);
