using System.ComponentModel;

namespace Ticketing.AspNetCore.Projects;

/// <summary>A category to add or change.</summary>
internal sealed record CategoryRequest
{
    [Description("What people read; 1 to 200 characters.")]
    public string? Name { get; init; }

    [Description("Whether new tickets get it when none is said; absent for false. It takes the place of the project's earlier default.")]
    public bool? IsDefault { get; init; }

    [Description("Whether it is offered for new tickets; absent for true.")]
    public bool? IsActive { get; init; }
}
