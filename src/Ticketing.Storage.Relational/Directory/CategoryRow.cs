using Ticketing.Projects;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>A row of <c>ticketing_categories</c>.</summary>
internal sealed record CategoryRow(string Project, string Key, string Name, long IsDefault, long IsActive)
{
    public Category ToCategory() => new(Project, Key, Name, IsDefault != 0, IsActive != 0);
}
