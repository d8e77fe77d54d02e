using System.Collections.Immutable;
using Ticketing.Access;

namespace Ticketing.Workflows;

/// <summary>One status of a <see cref="WorkflowBuilder"/>, or several that a transition leaves alike.</summary>
public sealed class StatusConfiguration
{
    private readonly WorkflowBuilder workflow;

    internal StatusConfiguration(WorkflowBuilder workflow, ImmutableArray<string> statuses)
    {
        this.workflow = workflow;
        Statuses = statuses;
    }

    internal ImmutableArray<string> Statuses { get; }

    /// <summary>Lets a trigger lead to a status.</summary>
    /// <param name="trigger">What fires it, in the form of a key: <c>complete</c>; used once for each status.</param>
    /// <param name="to">The key of the status it reaches.</param>
    /// <param name="permission">What the actor must hold on the ticket.</param>
    public TransitionConfiguration Permit(string trigger, string to, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(to);
        return workflow.Add(new(workflow, this, trigger, to, permission));
    }

    /// <summary>Lets a trigger lead to a status where a condition holds.</summary>
    /// <param name="trigger">What fires it, in the form of a key: <c>verify</c>; used once for each status.</param>
    /// <param name="to">The key of the status it reaches.</param>
    /// <param name="permission">What the actor must hold on the ticket.</param>
    /// <param name="holds">The condition; pure: the same context, the same answer.</param>
    /// <param name="sentence">The condition as a sentence for people: it explains a refusal and labels the drawing.</param>
    public TransitionConfiguration PermitIf(
        string trigger, string to, Permission permission, Func<TransitionContext, bool> holds, LocalizedText sentence) =>
        Permit(trigger, to, permission).OnlyIf(holds, sentence);
}
