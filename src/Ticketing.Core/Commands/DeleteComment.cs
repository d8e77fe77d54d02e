namespace Ticketing.Commands;

/// <summary>Deletes a comment. What it said is kept for those who may read that (<see cref="CommentRules"/>).</summary>
/// <param name="Comment">Its number, as whoever gives the command sees it.</param>
public sealed record DeleteComment(int Comment) : TicketCommand;
