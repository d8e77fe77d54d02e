using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Benchmarks.Generator;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Micro;

/// <summary>What the benchmarks of the core work on: generated, without a database.</summary>
internal static class MicroCases
{
    private static readonly TicketGenerator Generated = new(new(100_000));

    public static readonly Actor Administrator = new() { UserId = BenchmarkPeople.Administrator,
        Roles = [new(Role.Requester), new(Role.Administrator)] };

    public static readonly Actor Agent = new()
    {
        UserId = BenchmarkPeople.Agent,
        Teams = new([Landscape.Team(Landscape.TeamOfAgent)]),
        Roles = [new(Role.Requester), .. Landscape.ProjectsOf(Landscape.TeamOfAgent).Select(project => new RoleGrant(Role.Agent, project))],
    };

    public static readonly Actor Requester = new() { UserId = BenchmarkPeople.Requester, Roles = [new(Role.Requester)] };

    public static readonly Actor Member = new()
    {
        UserId = BenchmarkPeople.Member,
        Roles = [new(Role.Requester),
            new(new Role(BenchmarkPeople.MemberRole, ImmutableArray.Create(new PermissionGrant(Permission.View, Scope.Project))),
                Landscape.QuietProject)],
    };

    /// <summary>A ticket that is in progress, with its history.</summary>
    public static TicketChange InProgress() =>
        Enumerable.Range(90_000, 10_000).Select(number => Generated.Make(number)).First(change => change.After.Status == "in-progress");
}
