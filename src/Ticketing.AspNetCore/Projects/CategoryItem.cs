using System.ComponentModel;
using Ticketing.Projects;

namespace Ticketing.AspNetCore.Projects;

/// <summary>A category.</summary>
internal sealed record CategoryItem(
    [property: Description("The key of its project.")] string Project,
    [property: Description("Unique in its project.")] string Key,
    [property: Description("What people read.")] string Name,
    [property: Description("Whether new tickets get it when none is said.")] bool IsDefault,
    [property: Description("Whether it is offered for new tickets.")] bool IsActive)
{
    public static CategoryItem From(Category category) =>
        new(category.Project, category.Key, category.Name, category.IsDefault, category.IsActive);
}
