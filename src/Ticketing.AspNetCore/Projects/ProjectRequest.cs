using System.ComponentModel;

namespace Ticketing.AspNetCore.Projects;

/// <summary>A project to add or change.</summary>
internal sealed record ProjectRequest
{
    [Description("What people read; 1 to 200 characters.")]
    public string? Name { get; init; }

    [Description("The name of the workflow that its tickets follow; absent for the one it has, or default.")]
    public string? Workflow { get; init; }

    [Description(
        "Whether the board asks who gets a ticket of nobody's that is moved to where somebody works on it; otherwise whoever moves it " +
        "gets it. Absent for what it is.")]
    public bool? AsksWhoStarts { get; init; }

    [Description("Whether it takes new tickets; false retires it. Absent for what it is, or true.")]
    public bool? IsActive { get; init; }
}
