using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>A status on the board.</summary>
/// <param name="Status">The status.</param>
/// <param name="Total">How many tickets are in it.</param>
/// <param name="IsExact">Whether there are just that many; false: there are more.</param>
/// <param name="Shown">How many of them are on the board.</param>
/// <param name="ListPath">The list of all of them.</param>
public sealed record BoardColumn(Status Status, int Total, bool IsExact, int Shown, string ListPath)
{
    /// <summary>Whether somebody made it narrow: it shows no cards.</summary>
    public bool IsCollapsed { get; init; }
}
