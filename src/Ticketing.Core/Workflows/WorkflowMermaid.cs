namespace Ticketing.Workflows;

/// <summary>Draws workflows.</summary>
public static class WorkflowMermaid
{
    /// <summary>
    /// The workflow as a Mermaid state diagram (<c>stateDiagram-v2</c>), in the order of its statuses and transitions: the same
    /// workflow, the same text. A transition is labelled with its trigger, what it needs, and in brackets its guards' sentences.
    /// Lines end with <c>\n</c>.
    /// </summary>
    public static string ToMermaid(this IWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return string.Join('\n', Lines(workflow)) + '\n';
    }

    private static IEnumerable<string> Lines(IWorkflow workflow)
    {
        yield return "stateDiagram-v2";
        foreach (var status in workflow.Statuses)
            yield return $"    state \"{MermaidText.Escape(status.Name.English)}\" as {MermaidText.Id(status.Key)}";
        yield return $"    [*] --> {MermaidText.Id(workflow.Initial.Key)}";
        foreach (var row in workflow.Transitions)
            yield return $"    {MermaidText.Id(row.From)} --> {MermaidText.Id(row.To)} : {MermaidText.Escape(Label(row))}";
        foreach (var status in workflow.Statuses.Where(status => status.IsFinal))
            yield return $"    {MermaidText.Id(status.Key)} --> [*]";
    }

    private static string Label(Transition transition)
    {
        var label = transition.Trigger;
        if (!transition.Requires.IsDefaultOrEmpty)
            label += $" (needs {string.Join(", ", transition.Requires.Select(field => field.Phrase))})";
        if (!transition.Guards.IsDefaultOrEmpty)
            label += $" [{string.Join(" ", transition.Guards.Select(guard => guard.Sentence.English))}]";
        return label;
    }
}
