using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Turns commands into what happens, or refuses them. Pure: what it needs to know comes in. What is particular to a kind of command is in
/// its <see cref="ICommandHandler"/>.
/// </summary>
public static class TicketDecider
{
    /// <summary>What filing a ticket leads to.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static TicketChange Decide(TicketId id, CreateTicket command, DecisionFacts facts)
    {
        CreateTicketHandler.Check(command);
        return CreateTicketHandler.Decide(id, command, facts);
    }

    /// <summary>What a command leads to; null when it changes nothing.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    /// <exception cref="TransitionRefusedException">The workflow does not go that way.</exception>
    /// <exception cref="TicketConflictException">The ticket is somebody's already.</exception>
    public static TicketChange? Decide(this Ticket ticket, TicketCommand command, DecisionFacts facts)
    {
        Check(command);
        CommandHandlers.Of(command).Authorize(command, ticket, facts.Actor);
        return ticket.DecideChecked(command, facts);
    }

    /// <summary>Refuses a command with which something is wrong by itself.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    internal static void Check(TicketCommand command)
    {
        var errors = new FieldErrors();
        CommandHandlers.Of(command).Check(command, errors);
        errors.ThrowIfAny();
    }

    /// <summary>What a command leads to that was checked and authorized before; null when it changes nothing.</summary>
    internal static TicketChange? DecideChecked(this Ticket ticket, TicketCommand command, DecisionFacts facts)
    {
        if (MergeRules.Refuses(ticket, command))
            throw new TicketForbiddenException(MergeRules.Merged(ticket, facts.Seen.Contains(ticket.MergedInto!.Value)));
        var draft = new TicketDraft(ticket.Id, ticket, facts.Actor.UserId, facts.Now);
        CommandHandlers.Of(command).Decide(command, draft, ticket, facts);
        // Whoever left cannot go on with it: it is his team's, and on the waiting list.
        if (facts.IsAssigneeGone && !ticket.StatusCategory.IsOpen() && draft.Ticket!.StatusCategory.IsOpen())
            Assignments.Record(draft, ticket, ticket.Team, null);
        return draft.ToChange();
    }
}
