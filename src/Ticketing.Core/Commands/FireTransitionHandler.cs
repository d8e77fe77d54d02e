using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class FireTransitionHandler : CommandHandler<FireTransition>
{
    protected override void Check(FireTransition command, FieldErrors errors)
    {
        if (command.Comment is { } comment)
            AddCommentHandler.Check(errors, comment, "comment.");
    }

    protected override void Authorize(FireTransition command, Ticket ticket, Actor actor)
    {
        if (command.Assignee is not { } assignee || assignee == ticket.Assignee || actor.May(Permission.Assign, ticket))
            return;
        var takes = ticket.Assignee is null && actor.Is(assignee);
        Require(takes && actor.May(Permission.Take, ticket), takes ? Permission.Take : Permission.Assign);
    }

    protected override FactsNeeded Needs(FireTransition command, Ticket ticket) => new()
    {
        HasAssigneeGone = true,
        Named = ticket.IsBlocked ? [.. ticket.Blockers] : null,
        Assignee = command.Assignee != ticket.Assignee ? command.Assignee : null,
        Written = command.Comment?.Body,
        TakesPart = command.Comment is not null,
        Fields = FrozenDictionary<string, IReadOnlyList<string>>.Empty,
    };

    protected override void Decide(FireTransition command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (command.Assignee is { } assignee && assignee != ticket.Assignee)
        {
            Assignments.Record(draft, ticket, ticket.Team, assignee);
            Assignments.RequireAssignable(draft.Ticket!, facts);
        }

        // What whoever has it may do, he may from here on.
        ticket = draft.Ticket!;
        var context = new TransitionContext(ticket, facts.Actor, facts.Now);
        if (TransitionRules.Find(facts.Workflow, ticket.Status, command.Trigger) is not { } transition)
        {
            throw new TransitionRefusedException(
                command.Trigger, ticket.Status,
                Wording.Of(RefusalCodes.NoWayOut, $"'{command.Trigger}' does not lead out of the status '{ticket.Status}'."),
                Permitted(facts.Workflow, context));
        }

        Require(TransitionRules.MayFire(transition, context), transition.Permission);
        if (TransitionRules.IsHeldUp(facts.Workflow, transition, ticket))
        {
            throw new TransitionRefusedException(
                command.Trigger, ticket.Status, Blocked(ticket, facts), Permitted(facts.Workflow, context));
        }

        FieldChanges.RequireFor(ticket, command.Trigger, facts);
        var (reached, refusal) = TransitionRules.Fire(facts.Workflow, transition, context, command.Comment is not null);
        if (reached is null)
            throw new TransitionRefusedException(command.Trigger, ticket.Status, refusal!, Permitted(facts.Workflow, context));
        if (command.Comment is { } comment)
            AddCommentHandler.Record(draft, ticket, comment, reached.Category, facts);
        draft.Record(Fired(transition, reached, facts));
    }

    /// <summary>What it is when a transition was fired.</summary>
    public static Transitioned Fired(Transition transition, Status reached, DecisionFacts facts) =>
        new(transition.Trigger, transition.From, reached.Key, reached.Category, facts.Workflow.Version);

    protected override TicketParts Touches(FireTransition command) =>
        TicketParts.Status | (command.Assignee is null ? TicketParts.None : TicketParts.Assignment);

    private static Wording Blocked(Ticket ticket, DecisionFacts facts)
    {
        var named = string.Join(", ", ticket.Blockers.Where(facts.Seen.Contains).Order());
        return named.Length > 0
            ? new(RefusalCodes.Blocked, $"This waits for a ticket that is open: {named}.", [named])
            : Wording.Of(RefusalCodes.BlockedUnseen, $"This waits for a ticket that is open, and that you cannot see.");
    }

    private static string[] Permitted(IWorkflow workflow, TransitionContext context) =>
        [.. TransitionRules.Permitted(workflow, context).Select(transition => transition.Trigger)];
}
