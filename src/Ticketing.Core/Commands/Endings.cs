using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Commands;

/// <summary>How a ticket is ended that goes on elsewhere.</summary>
internal static class Endings
{
    /// <summary>The transitions that end it, by which the actor may go.</summary>
    /// <param name="trigger">What wants to end it.</param>
    /// <param name="ticket">The ticket, which is open.</param>
    /// <param name="hasComment">Whether a comment comes with it.</param>
    /// <param name="facts">Who acts, and by which workflow.</param>
    /// <exception cref="TransitionRefusedException">There are none.</exception>
    public static IReadOnlyList<(Transition Transition, Status Reached)> Require(
        string trigger, Ticket ticket, bool hasComment, DecisionFacts facts)
    {
        var context = new TransitionContext(ticket, facts.Actor, facts.Now);
        return TransitionRules.End(facts.Workflow, context, hasComment) is { Count: > 0 } steps
            ? steps
            : throw new TransitionRefusedException(
                trigger, ticket.Status, Wording.Of(RefusalCodes.NoEnd, $"Nothing that you may do here ends the ticket."),
                [.. TransitionRules.Permitted(facts.Workflow, context).Select(permitted => permitted.Trigger)]);
    }
}
