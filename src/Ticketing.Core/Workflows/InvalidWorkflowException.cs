namespace Ticketing.Workflows;

/// <summary>A workflow, or the set of workflows a host has registered, has mistakes. A fault of the program, met when it starts.</summary>
public sealed class InvalidWorkflowException : Exception
{
    /// <summary>Mistakes; at least one.</summary>
    public InvalidWorkflowException(IReadOnlyList<WorkflowFinding> findings)
        : base("A workflow cannot be used as it is:\n" + string.Join("\n", findings.Select(finding => $"- {finding}"))) =>
            Findings = findings;

    /// <summary>All the mistakes found, in the order of the table.</summary>
    public IReadOnlyList<WorkflowFinding> Findings { get; }
}
