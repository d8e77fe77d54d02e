using Ticketing.Tickets;

namespace Ticketing.UI.Console.Boards;

/// <summary>
/// Where one ticket may go: read when somebody opens its menu, as a board has a hundred cards of which few are moved by it.
/// </summary>
/// <param name="State">The board.</param>
/// <param name="Ticket">The ticket as it is.</param>
/// <param name="Moves">Where the workflow leads, as far as the reader may fire it.</param>
/// <param name="Lanes">The other lanes: key and name; none when the reader may not change what they stand for.</param>
public sealed record BoardMenu(
    BoardState State, Ticket Ticket, IReadOnlyList<BoardMove> Moves, IReadOnlyList<(string Key, string Name)> Lanes)
{
    /// <summary>What the field is called whose values the lanes are; null where they are others.</summary>
    public string? LaneField { get; init; }
}
