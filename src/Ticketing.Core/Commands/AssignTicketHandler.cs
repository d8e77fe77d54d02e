using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class AssignTicketHandler : CommandHandler<AssignTicket>
{
    protected override void Check(AssignTicket command, FieldErrors errors) => errors.Check("why", command.Why, FieldRules.Why);

    protected override void Authorize(AssignTicket command, Ticket ticket, Actor actor) =>
        Require(actor.May(Permission.Assign, ticket), Permission.Assign);

    protected override FactsNeeded Needs(AssignTicket command, Ticket ticket) => new()
    {
        Team = command.Team.Value,
        // Who has it already may have been deactivated since; giving it to another team does not take it from him.
        Assignee = command.Assignee.Value != ticket.Assignee ? command.Assignee.Value : null,
    };

    protected override void Decide(AssignTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        Assignments.Record(draft, ticket, command.Team.Or(ticket.Team), command.Assignee.Or(ticket.Assignee), command.Why);
        if (draft.Ticket!.Assignee != ticket.Assignee)
            Assignments.RequireAssignable(draft.Ticket, facts);
    }

    protected override TicketParts Touches(AssignTicket command) => TicketParts.Assignment;
}
