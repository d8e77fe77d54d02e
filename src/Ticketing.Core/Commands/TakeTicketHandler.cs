using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class TakeTicketHandler : CommandHandler<TakeTicket>
{
    protected override void Decide(TakeTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        Require(facts.Actor.May(Permission.Take, ticket) || facts.Actor.May(Permission.Assign, ticket), Permission.Take);
        if (ticket.Assignee is not null && !facts.Actor.Is(ticket.Assignee))
        {
            throw new TicketConflictException(
                $"ticket {ticket.Id}", Wording.Of(RefusalCodes.TicketTaken, $"Ticket {ticket.Id} is taken already."));
        }

        Assignments.Record(draft, ticket, ticket.Team, facts.Actor.UserId);
        Require(facts.Actor.CanBeAssigned(draft.Ticket!), Permission.Work);
        if (command.Starts && TransitionRules.Start(facts.Workflow, new(draft.Ticket!, facts.Actor, facts.Now)) is var (start, reached))
            draft.Record(FireTransitionHandler.Fired(start, reached, facts));
    }

    protected override TicketParts Touches(TakeTicket command) =>
        TicketParts.Assignment | (command.Starts ? TicketParts.Status : TicketParts.None);
}
