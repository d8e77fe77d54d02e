namespace Ticketing.Commands;

/// <summary>Rewrites a comment. What it said before is kept for those who may read that (<see cref="CommentRules"/>).</summary>
/// <param name="Comment">Its number, as whoever gives the command sees it.</param>
/// <param name="Body">Markdown: all that it says from now on.</param>
public sealed record EditComment(int Comment, string Body) : TicketCommand;
