using Ticketing.Access;
using static Ticketing.Workflows.WorkflowChecks;

namespace Ticketing.Workflows;

/// <summary>What can be wrong with transitions taken by themselves.</summary>
internal static class TransitionChecks
{
    public static IEnumerable<WorkflowFinding> Run(IWorkflow workflow)
    {
        var statuses = workflow.Statuses.Select(status => status.Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string From, string Trigger)>();
        foreach (var transition in workflow.Transitions)
        {
            if (!statuses.Contains(transition.From))
                yield return Finding(workflow, transition, "There is no such status to leave.");
            if (!statuses.Contains(transition.To))
                yield return Finding(workflow, transition, $"It leads to '{transition.To}', and there is no such status.");
            if (!Keys.IsValid(transition.Trigger))
                yield return Finding(workflow, transition, NoKey("Its trigger"));
            if (!seen.Add((transition.From, transition.Trigger)))
                yield return Finding(workflow, transition, "Another transition leaves the same status by the same trigger.");
            if (string.IsNullOrWhiteSpace(transition.Permission.Name))
                yield return Finding(workflow, transition, "It names no permission.");
            if (transition.Name is { } name && string.IsNullOrWhiteSpace(name.English))
                yield return Finding(workflow, transition, "Its name is blank.");
            if (transition.Name is { } called && !called.Equals(workflow.OwnNameOf(transition.Trigger)))
                yield return Finding(workflow, transition, "Another transition calls the same trigger otherwise.");
            foreach (var finding in Conditions(workflow, transition))
                yield return finding;
        }

        foreach (var status in workflow.Statuses)
        {
            // What is drawn and checked is Transitions, what is fired is From: a host's own IWorkflow could let them differ.
            if (!Rows(workflow.From(status.Key)).SetEquals(Rows(workflow.Transitions.Where(row => row.From == status.Key))))
                yield return Finding(workflow, status, "From and Transitions do not tell the same about what leaves it.");
        }
    }

    public static IEnumerable<WorkflowFinding> NobodyMayFire(IWorkflow workflow, IEnumerable<Role> roles)
    {
        var granted = roles.SelectMany(role => role.Grants).Select(grant => grant.Permission).ToHashSet();
        return workflow.Transitions
            .Where(transition => !string.IsNullOrWhiteSpace(transition.Permission.Name) && !granted.Contains(transition.Permission))
            .Select(transition => Finding(
                workflow, transition, $"Nobody may fire it: no role grants the permission '{transition.Permission}'."));
    }

    private static IEnumerable<WorkflowFinding> Conditions(IWorkflow workflow, Transition transition)
    {
        var guard = 0;
        foreach (var (sentence, _) in transition.Guards.IsDefault ? [] : transition.Guards)
        {
            guard++;
            if (string.IsNullOrWhiteSpace(sentence?.English))
                yield return Finding(workflow, transition, $"Its guard {guard} has no sentence that explains a refusal.");
        }

        foreach (var field in transition.Requires.IsDefault ? [] : transition.Requires)
        {
            if (field is null)
                yield return Finding(workflow, transition, "It requires a field that is null.");
        }
    }

    private static HashSet<(string Trigger, string To, Permission Permission)> Rows(IEnumerable<Transition> transitions) =>
        [.. transitions.Select(transition => (transition.Trigger, transition.To, transition.Permission))];
}
