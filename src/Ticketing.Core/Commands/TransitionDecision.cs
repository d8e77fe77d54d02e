using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Commands;

/// <summary>What firing a transition leads to.</summary>
internal static class TransitionDecision
{
    public static void Record(TicketDraft draft, Ticket ticket, FireTransition fire, DecisionFacts facts)
    {
        var context = new TransitionContext(ticket, facts.Actor, facts.Now);
        if (TransitionRules.Find(facts.Workflow, ticket.Status, fire.Trigger) is not { } transition)
        {
            throw new TransitionRefusedException(
                fire.Trigger, ticket.Status,
                Wording.Of(RefusalCodes.NoWayOut, $"'{fire.Trigger}' does not lead out of the status '{ticket.Status}'."),
                Permitted(facts.Workflow, context));
        }

        CommandAuthorization.Require(TransitionRules.MayFire(transition, context), transition.Permission);
        var (reached, refusal) = TransitionRules.Fire(facts.Workflow, transition, context, fire.Comment is not null);
        if (reached is null)
            throw new TransitionRefusedException(fire.Trigger, ticket.Status, refusal!, Permitted(facts.Workflow, context));
        if (fire.Comment is { } comment)
            CommentDecision.Record(draft, ticket, comment, facts.Actor);
        draft.Record(new Transitioned(transition.Trigger, transition.From, reached.Key, reached.Category, facts.Workflow.Version));
    }

    private static string[] Permitted(IWorkflow workflow, TransitionContext context) =>
        [.. TransitionRules.Permitted(workflow, context).Select(transition => transition.Trigger)];
}
