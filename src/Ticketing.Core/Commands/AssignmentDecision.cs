using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>What assigning a ticket leads to, and taking it from the waiting list.</summary>
internal static class AssignmentDecision
{
    public static void Record(TicketDraft draft, Ticket ticket, AssignTicket assign, DecisionFacts facts)
    {
        Record(draft, ticket, assign.Team.Or(ticket.Team), assign.Assignee.Or(ticket.Assignee), assign.Why);
        if (draft.Ticket!.Assignee != ticket.Assignee)
            RequireAssignable(draft.Ticket, facts);
    }

    public static void RecordTaking(TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        Require(facts.Actor.May(Permission.Take, ticket) || facts.Actor.May(Permission.Assign, ticket), Permission.Take);
        if (ticket.Assignee is not null && !facts.Actor.Is(ticket.Assignee))
        {
            throw new TicketConflictException(
                $"ticket {ticket.Id}", Wording.Of(RefusalCodes.TicketTaken, $"Ticket {ticket.Id} is taken already."));
        }

        Record(draft, ticket, ticket.Team, facts.Actor.UserId);
        Require(facts.Actor.CanBeAssigned(draft.Ticket!), Permission.Work);
    }

    /// <summary>Records who has it from now on, if that is not who has it.</summary>
    public static void Record(TicketDraft draft, Ticket ticket, string? team, string? assignee, string? why = null)
    {
        if (team != ticket.Team || assignee != ticket.Assignee)
            draft.Record(new AssignmentChanged(team, assignee) { Why = why });
    }

    /// <summary>Refuses to assign it to somebody who does not see it or may not work on it.</summary>
    /// <exception cref="TicketValidationException">It is assigned to such a person.</exception>
    public static void RequireAssignable(Ticket ticket, DecisionFacts facts)
    {
        if (ticket.Assignee is not { } id)
            return;
        var person = id == facts.Actor.UserId ? facts.Actor : facts.Assignee;
        if (person?.UserId == id && person.CanBeAssigned(ticket))
            return;
        throw new TicketValidationException(
            "assignee", Wording.Of(FieldErrorCodes.MayNotWork, $"'{id}' may not work on this ticket: assign it to somebody who may."));
    }
}
