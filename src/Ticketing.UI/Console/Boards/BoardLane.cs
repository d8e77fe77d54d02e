namespace Ticketing.UI.Console.Boards;

/// <summary>A lane of the board: its cards, column by column.</summary>
/// <param name="Key">Tells it from the others.</param>
/// <param name="Title">What it is called; null for the only one.</param>
/// <param name="Person">Whether it is a person's.</param>
/// <param name="Cards">The cards, in the order of the columns.</param>
public sealed record BoardLane(string Key, string? Title, bool Person, IReadOnlyList<IReadOnlyList<BoardCard>> Cards)
{
    /// <summary>The list of all of it; null where there is none.</summary>
    public string? ListPath { get; init; }
}
