using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// What of a command is refused before anything that it names is looked up: so nobody learns by it who and what is there.
/// </summary>
internal static class CommandAuthorization
{
    /// <summary>Refuses what the actor may do in no project: to assign tickets, or to file them for others.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void Authorize(CreateTicket command, Actor actor)
    {
        var isForHimself = (command.Requester ?? actor.UserId) == actor.UserId;
        Require(isForHimself || actor.MaySomewhere(Permission.CreateForOthers), Permission.CreateForOthers);
        Require((command.Team ?? command.Assignee) is null || actor.MaySomewhere(Permission.Assign), Permission.Assign);
    }

    /// <summary>Refuses what the actor may not do to the ticket, for the commands that name something to be looked up.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void Authorize(this Ticket ticket, TicketCommand command, Actor actor)
    {
        switch (command)
        {
            case EditTicket edit:
                Require(!(edit.Title.IsPresent || edit.Description.IsPresent) || actor.May(Permission.Edit, ticket), Permission.Edit);
                Require(!Triages(edit) || actor.May(Permission.Triage, ticket), Permission.Triage);
                Require(!EditDecision.Moves(ticket, edit) || actor.May(Permission.Move, ticket), Permission.Move);
                break;
            case AssignTicket:
                Require(actor.May(Permission.Assign, ticket), Permission.Assign);
                break;
        }
    }

    /// <summary>Refuses what needs a permission that is not held.</summary>
    /// <exception cref="TicketForbiddenException">It is not.</exception>
    public static void Require(bool holds, Permission permission)
    {
        if (!holds)
            throw new TicketForbiddenException(permission);
    }

    private static bool Triages(EditTicket edit) =>
        edit.Priority.IsPresent || edit.Category.IsPresent || edit.DueAt.IsPresent || edit.Tags.IsPresent;
}
