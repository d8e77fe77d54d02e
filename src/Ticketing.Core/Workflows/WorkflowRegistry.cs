using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>
/// The workflows of a host by name: the built-in one and those it registered, all of them checked. Immutable and thread-safe.
/// </summary>
public sealed class WorkflowRegistry
{
    private readonly FrozenDictionary<string, IWorkflow> byName;

    /// <summary>Collects and checks the workflows.</summary>
    /// <param name="workflows">The host's own; <see cref="Workflow.Default"/> is added. The same object twice counts once.</param>
    /// <param name="roles">All the roles that people can hold: a transition that none of them allows is a mistake.</param>
    /// <param name="logger">Is told of guards that fail.</param>
    /// <exception cref="InvalidWorkflowException">Workflows have mistakes, or two have one name; it names them all.</exception>
    internal WorkflowRegistry(IEnumerable<IWorkflow> workflows, IEnumerable<Role> roles, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        ArgumentNullException.ThrowIfNull(roles);
        IReadOnlyList<Role> held = [.. roles];
        All = [.. workflows.Prepend(Workflow.Default).Distinct(ReferenceEqualityComparer.Instance).Cast<IWorkflow>()];
        IReadOnlyList<WorkflowFinding> findings = [.. Namesakes(), .. All.SelectMany(workflow => WorkflowChecks.Run(workflow, held))];
        if (findings.Count > 0)
            throw new InvalidWorkflowException(findings);
        All = [.. All.Select(workflow => workflow == Workflow.Default ? workflow : CarefulWorkflow.Of(workflow, logger))];
        byName = All.ToFrozenDictionary(workflow => workflow.Name, StringComparer.Ordinal);
        Triggers = All.SelectMany(workflow => workflow.Statuses.SelectMany(status => workflow.From(status.Key)))
            .Select(transition => transition.Trigger).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The built-in one, then the host's own as they were registered.</summary>
    public IReadOnlyList<IWorkflow> All { get; }

    /// <summary>What can be fired in any of them.</summary>
    internal IReadOnlySet<string> Triggers { get; }

    /// <summary>The workflow of that name, or null.</summary>
    public IWorkflow? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The workflow of that name.</summary>
    /// <exception cref="InvalidOperationException">The host registers it no more, and projects or tickets still follow it.</exception>
    public IWorkflow Get(string name) => Find(name) ?? throw new InvalidOperationException(
        $"Projects or tickets follow the workflow '{name}', which the host does not register: AddTicketing(t => t.AddWorkflow(…)).");

    /// <summary>
    /// Whether a transition is refused because an open ticket blocks this one: it leads to where work is done, and does not say that it
    /// does so all the same (<see cref="Transition.EvenIfBlocked"/>).
    /// </summary>
    /// <param name="ticket">The ticket, of one of the workflows.</param>
    /// <param name="transition">A transition that leaves its status.</param>
    public bool IsHeldUp(Ticket ticket, Transition transition)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(transition);
        return TransitionRules.IsHeldUp(Get(ticket.Workflow), transition, ticket);
    }

    private IEnumerable<WorkflowFinding> Namesakes() =>
        from workflow in All
        group workflow by workflow.Name into namesakes
        where namesakes.Count() > 1
        select WorkflowChecks.Finding(namesakes.First(), namesakes.Key == Workflow.DefaultName
            ? "The name is the built-in workflow's: give yours another one and name that in the projects that follow it."
            : $"{namesakes.Count()} workflows have this name.");
}
