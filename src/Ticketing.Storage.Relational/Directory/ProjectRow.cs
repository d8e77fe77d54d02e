using Ticketing.Projects;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>A row of <c>ticketing_projects</c>.</summary>
internal sealed record ProjectRow(string Key, string Name, string Workflow, long AsksWhoStarts, long IsActive)
{
    public Project ToProject() => new(Key, Name, Workflow) { AsksWhoStarts = AsksWhoStarts != 0, IsActive = IsActive != 0 };
}
