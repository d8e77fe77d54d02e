using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>What a comment leads to.</summary>
internal static class CommentDecision
{
    public static void Record(TicketDraft draft, Ticket ticket, AddComment comment, Actor actor)
    {
        var permission = comment.Visibility is CommentVisibility.Internal ? Permission.WriteInternal : Permission.Comment;
        CommandAuthorization.Require(actor.May(permission, ticket), permission);
        draft.Record(new CommentAdded(comment.Visibility), comment.Body);
    }
}
