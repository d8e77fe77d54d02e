using Ticketing.Tickets;

namespace Ticketing.UI.Console.Boards;

/// <summary>A ticket on the board.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignee">What its assignee is called; null for nobody.</param>
/// <param name="Moves">Where the reader may move it.</param>
public sealed record BoardCard(Ticket Ticket, string? Assignee, IReadOnlyList<BoardMove> Moves)
{
    /// <summary>What whoever needs it is called.</summary>
    public string Requester { get; init; } = "";

    /// <summary>What its category is called.</summary>
    public string Category { get; init; } = "";

    /// <summary>Whether it is past its due time.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Which open tickets block it, in words; null for none.</summary>
    public string? Blocked { get; init; }

    /// <summary>Whether the reader may move it to other lanes.</summary>
    public bool MayChangeLane { get; init; }
}
