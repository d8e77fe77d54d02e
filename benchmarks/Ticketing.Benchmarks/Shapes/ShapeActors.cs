using Ticketing.Access;
using Ticketing.Benchmarks.Generator;
using Ticketing.Fields;
using Ticketing.Search.Criteria;

namespace Ticketing.Benchmarks.Shapes;

/// <summary>Who asks: the six kinds of people whose lists are read from other indexes.</summary>
internal static class ShapeActors
{
    private static readonly string[] Projects = [.. Landscape.ProjectsOf(Landscape.TeamOfAgent)];

    // The second team has no ticket in his projects but by chance; the third has none at all.
    private static readonly string[] Teams = [Landscape.Team(Landscape.TeamOfAgent), Landscape.Team(12), "team-without-tickets"];

    public static IReadOnlyList<(string Name, Actor Actor)> All { get; } =
    [
        ("administrator", Somebody(BenchmarkPeople.Administrator) with { Roles = [new(Role.Administrator)] }),
        ("agent everywhere", Agent with { Roles = [new(Role.Agent)] }),
        ("agent in three projects", Agent with
        {
            Roles = [new(Role.Requester), .. Projects.Select(key => new RoleGrant(Role.Agent, key))],
        }),
        ("requester", Somebody(BenchmarkPeople.Requester) with { Roles = [new(Role.Requester)] }),
        ("member of an old project", Somebody(BenchmarkPeople.Member) with
        {
            Roles = [new(new(BenchmarkPeople.MemberRole, [new(Permission.View, Scope.Project)]), Landscape.QuietProject)],
        }),
        ("agent whom the host narrows", Agent with
        {
            Roles = [new(Role.Agent)],
            Narrowing = new Not(new ValueIn(TicketFields.Category, [Landscape.Category(3)])),
        }),
    ];

    private static Actor Agent => Somebody(BenchmarkPeople.Agent) with { Teams = new(Teams) };

    private static Actor Somebody(string id) => new() { UserId = id, Watches = false };
}
