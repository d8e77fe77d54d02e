using Microsoft.AspNetCore.Http;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Boards;

/// <summary>What the form of a move says.</summary>
/// <param name="Move">
/// Ticket, version and trigger, or instead of a trigger nothing and a lane, with colons between them: one button of a menu says them all.
/// </param>
/// <param name="Comment">The comment.</param>
/// <param name="Visibility">Who may read it; null while that is not chosen.</param>
/// <param name="State">The board.</param>
internal sealed record MoveForm(string Move, string? Comment, CommentVisibility? Visibility, BoardState State)
{
    /// <summary>Who gets the ticket; null where nobody was asked, or nobody is to get it.</summary>
    public string? Assignee { get; init; }

    /// <summary>Whether that was asked.</summary>
    public bool WasAsked { get; init; }

    public static MoveForm Of(IFormCollection form) => new(
        form["move"].ToString(),
        form["comment"],
        form["visibility"].ToString() switch { "public" => CommentVisibility.Public, "internal" => CommentVisibility.Internal, _ => null },
        BoardState.Of(form))
    {
        Assignee = form.Text("assignee"),
        WasAsked = form.ContainsKey("assignee"),
    };

    /// <summary>What is to be done: a transition, or the key of another lane.</summary>
    public (TicketId Id, int Version, string Trigger, string? Lane)? Read() =>
        Move.Split(':', 4) is [var id, var version, var trigger, .. var lane] && TicketId.TryParse(id, out var ticket)
            && int.TryParse(version, out var known)
            ? (ticket, known, trigger, lane is [var key] ? key : null)
            : null;
}
