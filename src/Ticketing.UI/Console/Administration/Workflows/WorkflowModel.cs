using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Workflows;

/// <summary>A workflow.</summary>
/// <param name="Workflow">It.</param>
/// <param name="Names">The names of all workflows.</param>
/// <param name="Drawing">It as SVG, every text in it encoded.</param>
/// <param name="Mermaid">It as a Mermaid diagram.</param>
/// <param name="Findings">The mistakes in it, with the roles as they are now.</param>
/// <param name="Roles">For each permission that a transition needs, the names of the roles that hold it.</param>
public sealed record WorkflowModel(
    IWorkflow Workflow, IReadOnlyList<string> Names, string Drawing, string Mermaid, IReadOnlyList<WorkflowFinding> Findings,
    IReadOnlyDictionary<Access.Permission, IReadOnlyList<string>> Roles);
