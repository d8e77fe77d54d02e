using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Turns commands into what happens, or refuses them. Pure: what it needs to know comes in.</summary>
public static class TicketDecider
{
    /// <summary>What filing a ticket leads to.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static TicketChange Decide(TicketId id, CreateTicket command, DecisionFacts facts)
    {
        CommandChecks.Check(command);
        return FilingDecision.Of(id, command, facts);
    }

    /// <summary>What a command leads to; null when it changes nothing.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    /// <exception cref="TransitionRefusedException">The workflow does not go that way.</exception>
    /// <exception cref="TicketConflictException">The ticket is somebody's already.</exception>
    public static TicketChange? Decide(this Ticket ticket, TicketCommand command, DecisionFacts facts)
    {
        CommandChecks.Check(command);
        ticket.Authorize(command, facts.Actor);
        var draft = new TicketDraft(ticket.Id, ticket, facts.Actor.UserId, facts.Now);
        switch (command)
        {
            case EditTicket edit:
                EditDecision.Record(draft, ticket, edit, facts);
                break;
            case AssignTicket assign:
                AssignmentDecision.Record(draft, ticket, assign, facts);
                break;
            case TakeTicket:
                AssignmentDecision.RecordTaking(draft, ticket, facts);
                break;
            case FireTransition fire:
                TransitionDecision.Record(draft, ticket, fire, facts);
                break;
            case AddComment comment:
                CommentDecision.Record(draft, ticket, comment, facts.Actor);
                break;
            case SetAccessKeys set:
                CommandAuthorization.Require(facts.Actor.May(Permission.SetAccessKeys, ticket), Permission.SetAccessKeys);
                if (new EquatableSet(set.Keys) is var keys && keys != ticket.AccessKeys)
                    draft.Record(new AccessKeysChanged(keys));
                break;
        }

        // Whoever left cannot go on with it: it is his team's, and on the waiting list.
        if (facts.IsAssigneeGone && !ticket.StatusCategory.IsOpen() && draft.Ticket!.StatusCategory.IsOpen())
            AssignmentDecision.Record(draft, ticket, ticket.Team, null);
        return draft.ToChange();
    }
}
