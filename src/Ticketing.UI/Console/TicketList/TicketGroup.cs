using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Rows of a list that stand together because their tickets have the same in a field.</summary>
/// <param name="Label">What that is called.</param>
/// <param name="Path">The address of the list of this group alone.</param>
/// <param name="Tickets">The tickets, the first ones of it where it has more.</param>
/// <param name="Total">How many tickets it has; at least so many when <paramref name="TotalIsExact"/> is false.</param>
/// <param name="TotalIsExact">Whether there are just that many.</param>
public sealed record TicketGroup(string Label, string Path, IReadOnlyList<Ticket> Tickets, int Total, bool TotalIsExact)
{
    /// <summary>Whether all of it is shown.</summary>
    public bool IsWhole => TotalIsExact && Total == Tickets.Count;
}
