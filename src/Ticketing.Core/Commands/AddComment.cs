using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Adds a comment.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Visibility">Who may read it: there is no default.</param>
public sealed record AddComment(string Body, CommentVisibility Visibility) : TicketCommand;
