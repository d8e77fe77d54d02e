using Ticketing.Tickets;

namespace Ticketing.UI.Console.Boards;

/// <summary>A move that asks for a comment, or was refused.</summary>
/// <param name="State">The board.</param>
/// <param name="Ticket">The ticket as it is.</param>
/// <param name="Trigger">What is to be fired.</param>
/// <param name="To">The key of the status; null when the workflow does not go that way any more.</param>
/// <param name="Comment">The comment, as it was typed.</param>
/// <param name="Visibility">Who may read it; null while that is not chosen.</param>
/// <param name="Problem">Why it was not done; null when nothing was tried.</param>
public sealed record MoveModel(
    BoardState State, Ticket Ticket, string Trigger, string? To, string? Comment, CommentVisibility? Visibility, string? Problem)
{
    /// <summary>Whom the ticket can be given to, where it asks that: id and name.</summary>
    public IReadOnlyList<(string Id, string Name)> People { get; init; } = [];

    /// <summary>Who was chosen; null for nobody yet.</summary>
    public string? Assignee { get; init; }

    /// <summary>Whether it asks for a comment.</summary>
    public bool NeedsComment { get; init; }

    /// <summary>Whether nothing leads out of the status that it leads to.</summary>
    public bool IsForGood { get; init; }
}
