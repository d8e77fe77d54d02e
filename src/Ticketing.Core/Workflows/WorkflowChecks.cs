using Ticketing.Access;

namespace Ticketing.Workflows;

/// <summary>
/// Finds the mistakes in a workflow, the library's own or a host's <see cref="IWorkflow"/>. Pure. Run when a workflow is built
/// and again, with the roles, when the host starts; a host may run it in a test of its own.
/// </summary>
public static class WorkflowChecks
{
    /// <summary>The mistakes in the table by itself; none when it is sound.</summary>
    public static IReadOnlyList<WorkflowFinding> Run(IWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return [.. Names(workflow), .. StatusChecks.Run(workflow), .. TransitionChecks.Run(workflow), .. RouteChecks.Run(workflow)];
    }

    /// <summary>The mistakes in the table, and the transitions that none of these roles lets anybody fire.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="roles">All the roles that people can hold.</param>
    public static IReadOnlyList<WorkflowFinding> Run(IWorkflow workflow, IEnumerable<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return [.. Run(workflow), .. TransitionChecks.NobodyMayFire(workflow, roles)];
    }

    internal static WorkflowFinding Finding(IWorkflow workflow, string message) => new($"workflow '{workflow.Name}'", message);

    internal static WorkflowFinding Finding(IWorkflow workflow, Status status, string message) =>
        new($"workflow '{workflow.Name}', status '{status.Key}'", message);

    internal static WorkflowFinding Finding(IWorkflow workflow, Transition transition, string message) =>
        new($"workflow '{workflow.Name}', transition '{transition.Trigger}' from '{transition.From}'", message);

    internal static string NoKey(string what) =>
        $"{what} is no key: 1 to {Keys.MaxLength} lower-case letters and digits, joined by single hyphens.";

    private static IEnumerable<WorkflowFinding> Names(IWorkflow workflow)
    {
        if (!Keys.IsValid(workflow.Name))
            yield return Finding(workflow, NoKey("Its name"));
        if (workflow.Version < 1)
            yield return Finding(workflow, $"Its version is {workflow.Version}; versions count from 1.");
    }
}
