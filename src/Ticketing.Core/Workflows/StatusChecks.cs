using static Ticketing.Workflows.WorkflowChecks;

namespace Ticketing.Workflows;

/// <summary>What can be wrong with statuses taken by themselves.</summary>
internal static class StatusChecks
{
    public static IEnumerable<WorkflowFinding> Run(IWorkflow workflow)
    {
        if (workflow.Statuses.Count == 0)
            yield return Finding(workflow, "It has no statuses.");
        else if (workflow.Initial is not { } initial)
            yield return Finding(workflow, "It does not say in which status a ticket begins.");
        else if (!workflow.Statuses.Contains(initial))
            yield return Finding(workflow, $"Tickets begin in '{initial.Key}', which is none of its statuses.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var status in workflow.Statuses)
        {
            if (!seen.Add(status.Key))
                yield return Finding(workflow, status, "Another status has the same key.");
            else if (workflow.FindStatus(status.Key) != status)
                yield return Finding(workflow, status, "It is listed, and FindStatus does not find it.");
            if (!Keys.IsValid(status.Key))
                yield return Finding(workflow, status, NoKey("Its key"));
            if (string.IsNullOrWhiteSpace(status.Name?.English))
                yield return Finding(workflow, status, "It has no name for people to read.");
            if (!Enum.IsDefined(status.Category))
                yield return Finding(workflow, status, $"There is no status category {status.Category:D}.");
            if (status.Answer?.Trigger is { } trigger && workflow.From(status.Key).All(row => row.Trigger != trigger))
                yield return Finding(workflow, status, $"An answer fires '{trigger}' there, and no such transition leaves it.");
        }
    }
}
