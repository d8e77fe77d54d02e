using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>What merged tickets take, and who merges. Pure.</summary>
internal static class MergeRules
{
    /// <summary>The field that names the other ticket.</summary>
    public const string Field = "into";

    /// <summary>Whether somebody may merge a ticket into others that he sees and may triage, and others into it; and undo that.</summary>
    public static bool May(Actor actor, Ticket ticket) => actor.May(Permission.Triage, ticket);

    /// <summary>
    /// Whether a command is in vain because the ticket was merged. Who is told of it is everybody's own matter; time that was worked is
    /// logged where it was.
    /// </summary>
    public static bool Refuses(Ticket ticket, TicketCommand command) => ticket.IsMerged && command switch
    {
        UndoMerge or WatchTicket or UnwatchTicket => false,
        AddItem { Kind.Name: var kind } when kind == TicketFields.Spent.Items => false,
        MergeTicket again => again.Into != ticket.MergedInto,
        _ => true,
    };

    /// <summary>That a link of a ticket is in the way, of which the actor may not know more.</summary>
    public static Wording LinkUnseen(TicketId ticket) =>
        Wording.Of(RefusalCodes.MergeLinkUnseen, $"A link of {ticket} with a ticket that you cannot see is in the way.");

    /// <summary>That a ticket was merged.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="isSeen">Whether the actor sees the one that it was merged into.</param>
    public static Wording Merged(Ticket ticket, bool isSeen) => isSeen
        ? Wording.Of(RefusalCodes.Merged, $"{ticket.Id} was merged into {ticket.MergedInto}: go on there, or undo that first.")
        : Wording.Of(RefusalCodes.MergedUnseen, $"{ticket.Id} was merged into a ticket that you cannot see, and takes nothing any more.");
}
