using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Adds a comment.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Visibility">Who may read it: there is no default.</param>
public sealed record AddComment(string Body, CommentVisibility Visibility) : TicketCommand
{
    /// <summary>
    /// Whether whoever needs the ticket says that it is still a problem: where the workflow asks that of an answer
    /// (<see cref="Workflows.AnswerRule.Asks"/>), the ticket is opened again. It means nothing of others, and elsewhere.
    /// </summary>
    public bool IsStillAProblem { get; init; }
}
