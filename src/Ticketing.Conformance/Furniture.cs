using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Conformance;

/// <summary>What stands in a tenant before a case begins, so that no ticket refers to a project that is not there.</summary>
internal static class Furniture
{
    public static IReadOnlyList<string> Projects { get; } = ["network", "office", "payroll"];

    public static IReadOnlyList<string> Categories { get; } = ["general", "hardware", "software"];

    public static IReadOnlyList<string> Teams { get; } = ["blue", "green", "red"];

    public static IReadOnlyList<string> Organisations { get; } = ["acme", "globex"];

    public static IReadOnlyList<string> People { get; } = ["ann", "ben", "cleo", "dora", "emil"];

    public static IReadOnlyList<DirectoryChange> All { get; } =
    [
        .. Projects.Select(key => new SaveProject(new Project(key, key))),
        .. Projects.SelectMany(project =>
            Categories.Select(key => new SaveCategory(new Category(project, key, key, IsDefault: key == "general")))),
        .. Teams.Select(key => new SaveTeam(new Team(key, key))),
        .. Organisations.Select(key => new SaveOrganisation(new Organisation(key, key))),
        .. People.Select(id => new SaveUser(new User { Id = id, DisplayName = id })),
    ];
}
