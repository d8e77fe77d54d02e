using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Who has a ticket: what all commands that change it have in common.</summary>
internal static class Assignments
{
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
