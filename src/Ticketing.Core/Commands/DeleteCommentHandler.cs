using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class DeleteCommentHandler : CommandHandler<DeleteComment>
{
    protected override FactsNeeded Needs(DeleteComment command, Ticket ticket) => new()
    {
        Comment = command.Comment,
        HasUnanswered = ticket.IsAnswered,
    };

    protected override void Decide(DeleteComment command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        var comment = CommentRules.RequireChangeable(command.Comment, ticket, facts);
        draft.Record(
            new CommentDeleted(comment.Text.Number, comment.Text.Visibility())
            {
                InternalsBefore = comment.InternalsBefore,
                Answered = Answers.Unmarks(comment.Text.Number, facts),
            },
            comment.Text, facts.CommentEdit);
    }

    protected override TicketParts Touches(DeleteComment command) => TicketParts.Comments;
}
