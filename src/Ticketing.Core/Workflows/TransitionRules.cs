using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>
/// Asks a workflow's table and its machine. Pure. What is offered (<see cref="Permitted"/>) and what is fired (<see cref="MayFire"/>, then
/// <see cref="Fire"/>) ask the same two questions, so that no button is shown that is refused for who or when.
/// </summary>
internal static class TransitionRules
{
    private static readonly LocalizedText HeldUp = new("This waits for a ticket that is open.")
    {
        ["fr"] = "Ce ticket attend un autre ticket encore ouvert.",
    };

    /// <summary>The transition that a trigger fires from a status; null when the workflow has none.</summary>
    public static Transition? Find(IWorkflow workflow, string status, string trigger)
    {
        var leaving = workflow.From(status);
        for (var i = 0; i < leaving.Count; i++)
        {
            if (leaving[i].Trigger == trigger)
                return leaving[i];
        }

        return null;
    }

    /// <summary>Whether the actor holds the transition's permission on the ticket.</summary>
    public static bool MayFire(Transition transition, TransitionContext context) =>
        context.Actor.May(transition.Permission, context.Ticket);

    /// <summary>Whether it would complete a ticket that an open one blocks, and the workflow does not say that it may.</summary>
    public static bool IsHeldUp(IWorkflow workflow, Transition transition, Ticket ticket) =>
        ticket.IsBlocked && ticket.StatusCategory.IsOpen() && !transition.EvenIfBlocked
        && workflow.FindStatus(transition.To) is { Category: StatusCategory.Done };

    /// <summary>
    /// Fires a transition, its permission (<see cref="MayFire"/>) apart. It has no effects: what is reached may be thrown away.
    /// </summary>
    /// <param name="workflow">The ticket's workflow.</param>
    /// <param name="transition">A transition that leaves the ticket's status.</param>
    /// <param name="context">The ticket, the actor and the moment.</param>
    /// <param name="hasComment">Whether the command brings a comment.</param>
    /// <returns>The status that is reached, or why it cannot be fired, as a sentence.</returns>
    /// <exception cref="InvalidOperationException">The workflow's machine goes elsewhere than its table says.</exception>
    public static (Status? Reached, LocalizedText? Refusal) Fire(
        IWorkflow workflow, Transition transition, TransitionContext context, bool hasComment)
    {
        if (IsHeldUp(workflow, transition, context.Ticket))
            return (null, HeldUp);
        var (reached, unmet) = WorkflowMachine.Of(workflow).Fire(transition, context);
        if (unmet is not null)
            return (null, Sentence(transition, unmet));
        if (reached != transition.To)
        {
            throw new InvalidOperationException(
                $"Workflow '{workflow.Name}' says that '{transition.Trigger}' leads from '{transition.From}' to '{transition.To}', and " +
                $"its machine went to '{reached}'.");
        }

        foreach (var field in transition.Requires.AsSpan())
        {
            if (field.IsMissing(context, hasComment))
                return (null, $"This needs {field.Phrase}.");
        }

        return (workflow.FindStatus(reached), null);
    }

    // The machine knows a guard by its English alone.
    private static LocalizedText Sentence(Transition transition, string unmet)
    {
        foreach (var guard in transition.Guards.AsSpan())
        {
            if (guard.Sentence.English == unmet)
                return guard.Sentence;
        }

        return unmet;
    }

    /// <summary>
    /// How work on a ticket begins that nobody works on: the first transition to where somebody does which the actor may fire and which
    /// asks for nothing that is not there, with the status it reaches; null for none.
    /// </summary>
    public static (Transition Transition, Status Reached)? Start(IWorkflow workflow, TransitionContext context)
    {
        if (context.Ticket.StatusCategory is not StatusCategory.Open)
            return null;
        foreach (var transition in Permitted(workflow, context))
        {
            if (workflow.FindStatus(transition.To) is { Category: StatusCategory.Active }
                && Fire(workflow, transition, context, hasComment: false) is ({ } reached, _))
                return (transition, reached);
        }

        return null;
    }

    /// <summary>
    /// How a ticket ends that nobody has to work on: by what leads to where work is done, or else to where it is closed; where nothing
    /// does, by what does from where somebody would work on it. What asks for something that is not there is no way.
    /// </summary>
    /// <param name="workflow">The ticket's workflow.</param>
    /// <param name="context">The ticket, the actor and the moment.</param>
    /// <param name="hasComment">Whether a comment comes with the last one.</param>
    /// <returns>One or two transitions, each with the status it reaches; none where there is no way that the actor may go.</returns>
    public static IReadOnlyList<(Transition Transition, Status Reached)> End(
        IWorkflow workflow, TransitionContext context, bool hasComment)
    {
        if (LastStep(workflow, context, hasComment) is { } last)
            return [last];
        foreach (var first in Steps(workflow, context, hasComment: false).Where(step => step.Reached.Category is StatusCategory.Active))
        {
            var there = context.Ticket with { Status = first.Reached.Key, StatusCategory = first.Reached.Category };
            if (LastStep(workflow, context with { Ticket = there }, hasComment) is { } second)
                return [first, second];
        }

        return [];
    }

    private static (Transition Transition, Status Reached)? LastStep(IWorkflow workflow, TransitionContext context, bool hasComment) =>
        Steps(workflow, context, hasComment)
            .Where(step => !step.Reached.Category.IsOpen())
            .OrderBy(step => step.Reached.Category)
            .Select(step => ((Transition, Status)?)step)
            .FirstOrDefault();

    private static IEnumerable<(Transition Transition, Status Reached)> Steps(
        IWorkflow workflow, TransitionContext context, bool hasComment) =>
        from transition in Permitted(workflow, context)
        let reached = Fire(workflow, transition, context, hasComment).Reached
        where reached is not null
        select (transition, reached);

    /// <summary>
    /// The transitions that the actor may fire on the ticket now, in the workflow's order. One that asks for a field is among
    /// them: it is asked for when it is fired. None where it was merged.
    /// </summary>
    public static IReadOnlyList<Transition> Permitted(IWorkflow workflow, TransitionContext context)
    {
        if (context.Ticket.IsMerged)
            return [];
        var machine = WorkflowMachine.Of(workflow);
        var leaving = workflow.From(context.Ticket.Status);
        var permitted = new List<Transition>(leaving.Count);
        for (var i = 0; i < leaving.Count; i++)
        {
            if (MayFire(leaving[i], context) && !IsHeldUp(workflow, leaving[i], context.Ticket)
                && !machine.ListUnmet(leaving[i], context).Any())
                permitted.Add(leaving[i]);
        }

        return permitted;
    }
}
