using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class AddCommentHandler : CommandHandler<AddComment>
{
    /// <summary>Checks a comment that is part of another command.</summary>
    public static void Check(FieldErrors errors, AddComment comment, string prefix)
    {
        errors.Check(prefix + "body", comment.Body, FieldRules.Comment);
        errors.AddIfAny(prefix + "visibility", FieldRules.Refuse(comment.Visibility));
    }

    /// <summary>Records a comment, also one that comes with another command.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void Record(TicketDraft draft, Ticket ticket, AddComment comment, DecisionFacts facts)
    {
        var permission = comment.Visibility is CommentVisibility.Internal ? Permission.WriteInternal : Permission.Comment;
        Require(facts.Actor.May(permission, ticket), permission);
        draft.Record(new CommentAdded(comment.Visibility).With(ticket, facts), comment.Body);
    }

    protected override void Check(AddComment command, FieldErrors errors) => Check(errors, command, "");

    protected override FactsNeeded Needs(AddComment command, Ticket ticket) => new() { Written = command.Body, TakesPart = true };

    protected override void Decide(AddComment command, TicketDraft draft, Ticket ticket, DecisionFacts facts) =>
        Record(draft, ticket, command, facts);

    protected override TicketParts Touches(AddComment command) => TicketParts.None;
}
