namespace Ticketing.UI.Console.TicketList;

/// <summary>A value to filter by.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many tickets have it.</param>
/// <param name="IsChosen">Whether the query asks for it.</param>
/// <param name="Path">Where it leads: to the query with it, or without it when it is chosen.</param>
public sealed record FacetChoice(string Label, long Count, bool IsChosen, string Path);
