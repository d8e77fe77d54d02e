using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class EditCommentHandler : CommandHandler<EditComment>
{
    protected override void Check(EditComment command, FieldErrors errors) => errors.Check("body", command.Body, FieldRules.Comment);

    // Whoever writes in it watches the ticket already, or said no.
    protected override FactsNeeded Needs(EditComment command, Ticket ticket) => new()
    {
        Comment = command.Comment,
        Written = command.Body,
    };

    protected override void Decide(EditComment command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        var comment = CommentRules.RequireChangeable(command.Comment, ticket, facts);
        if (command.Body == comment.Text.Body)
            return;
        var edited = new CommentEdited(comment.Text.Number, comment.Text.Visibility()) { InternalsBefore = comment.InternalsBefore };
        draft.Record(edited.With(ticket, facts), comment.Text, facts.CommentEdit, command.Body);
    }

    protected override TicketParts Touches(EditComment command) => TicketParts.Comments;
}
