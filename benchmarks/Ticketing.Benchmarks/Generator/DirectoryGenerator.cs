using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Benchmarks.Generator;

/// <summary>Makes the people and places that the tickets name, in the order in which a store takes them.</summary>
internal static class DirectoryGenerator
{
    private static readonly Role Member = new(
        BenchmarkPeople.MemberRole, [new(Permission.View, Scope.Project), new(Permission.Comment, Scope.Project)]);

    public static IEnumerable<DirectoryChange> Changes(GeneratorOptions options) =>
    [
        new SaveRole(Member),
        .. Range(Landscape.Teams).Select(team => new SaveTeam(new(Landscape.Team(team), $"Team {team}"))),
        .. Range(options.Organisations)
        .Select(number => new SaveOrganisation(new(Landscape.Organisation(number), $"Organisation {number}"))),
        .. Range(Landscape.Projects).Select(project => new SaveProject(new(Landscape.Project(project), $"Project {project}"))),
        .. Range(Landscape.Projects).SelectMany(project => Range(Landscape.Categories).Select(category => new SaveCategory(
            new(Landscape.Project(project), Landscape.Category(category), $"Category {category}", IsDefault: category == 0)))),
        Person(BenchmarkPeople.Administrator, new GrantedRole(Role.Administrator.Name)),
        Person(BenchmarkPeople.Member, new GrantedRole(BenchmarkPeople.MemberRole, Landscape.QuietProject)),
        Person(BenchmarkPeople.Requester),
        .. Range(Landscape.Teams).SelectMany(team => Range(Landscape.AgentsPerTeam).Select(number => Agent(team, number))),
    ];

    /// <summary>The requesters, of whom there is one for twenty tickets.</summary>
    public static IEnumerable<DirectoryChange> Requesters(GeneratorOptions options) => Range(options.Requesters).Select(number =>
        new SaveUser(Named(Landscape.Requester(number)) with { Organisation = options.OrganisationOf(number) }));

    private static SaveUser Agent(int team, int number) => new(Named(Landscape.Agent(team, number)) with
    {
        Teams = new([Landscape.Team(team)]),
        // The second line helps everywhere.
        Roles = Landscape.ProjectsOf(team).ToList() is { Count: > 0 } projects
            ? [.. projects.Select(project => new GrantedRole(Role.Agent.Name, project))]
            : [new GrantedRole(Role.Agent.Name)],
    });

    private static SaveUser Person(string id, params GrantedRole[] roles) => new(Named(id) with { Roles = [.. roles] });

    private static User Named(string id) => new() { Id = id, DisplayName = id, Email = $"{id}@example.org" };

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);
}
