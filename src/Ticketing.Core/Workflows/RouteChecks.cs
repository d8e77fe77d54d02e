using Ticketing.Tickets;
using static Ticketing.Workflows.WorkflowChecks;

namespace Ticketing.Workflows;

/// <summary>What can be wrong with the ways through a workflow. A transition back to its own status is no way out.</summary>
internal static class RouteChecks
{
    public static IEnumerable<WorkflowFinding> Run(IWorkflow workflow)
    {
        var ways = workflow.Transitions.Where(row => row.From != row.To).ToArray();
        var onwards = ways.ToLookup(way => way.From, way => way.To, StringComparer.Ordinal);
        var backwards = ways.ToLookup(way => way.To, way => way.From, StringComparer.Ordinal);
        var ends = workflow.Statuses.Where(status => !status.Category.IsOpen()).Select(status => status.Key);
        var ending = Reached(ends, backwards);
        // Without a beginning nothing is reachable, and to say so of every status would bury the one mistake.
        var hasStart = workflow.Initial is { } initial && workflow.Statuses.Contains(initial);
        var begun = hasStart ? Reached([workflow.Initial.Key], onwards) : null;

        foreach (var status in workflow.Statuses)
        {
            var hasExit = onwards.Contains(status.Key);
            if (begun?.Contains(status.Key) is false)
                yield return Finding(workflow, status, $"No way leads to it from '{workflow.Initial.Key}', where tickets begin.");
            if (!hasExit && !status.IsFinal)
                yield return Finding(workflow, status, "No transition leaves it, and it is not marked as final.");
            if (hasExit && status.IsFinal)
                yield return Finding(workflow, status, "It is marked as final, and a transition leaves it.");
            if (!ending.Contains(status.Key))
                yield return Finding(workflow, status, "No way leads from it to a status that is done or closed.");
        }
    }

    private static HashSet<string> Reached(IEnumerable<string> starts, ILookup<string, string> ways)
    {
        var reached = starts.ToHashSet(StringComparer.Ordinal);
        var toVisit = new Queue<string>(reached);
        while (toVisit.TryDequeue(out var status))
        {
            foreach (var next in ways[status])
            {
                if (reached.Add(next))
                    toVisit.Enqueue(next);
            }
        }

        return reached;
    }
}
