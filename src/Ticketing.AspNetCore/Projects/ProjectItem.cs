using System.ComponentModel;
using Ticketing.Projects;

namespace Ticketing.AspNetCore.Projects;

/// <summary>A project.</summary>
internal sealed record ProjectItem(
    [property: Description("Unique: lower-case letters and digits joined by hyphens.")] string Key,
    [property: Description("What people read.")] string Name,
    [property: Description("The name of the workflow that its tickets follow.")] string Workflow,
    [property: Description("Whether the board asks who gets a ticket of nobody's that is moved to where somebody works on it.")]
    bool AsksWhoStarts,
    [property: Description("Whether it takes new tickets; one that is retired keeps those it has.")] bool IsActive)
{
    public static ProjectItem From(Project project) =>
        new(project.Key, project.Name, project.Workflow, project.AsksWhoStarts, project.IsActive);
}
