using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search.Facets;

/// <summary>
/// What an actor asks for who sees no whole project but all tickets of teams, there or everywhere, cut in two: those of the teams are
/// counted by counters; what he sees besides, mostly his own, is left to a search. No ticket is in both.
/// </summary>
internal sealed class CountedTeams
{
    // Each group is a read: somebody with other teams in each of many projects is counted by a search.
    private const int MostGroups = 4;

    private readonly CountedCondition condition;
    private readonly string tenant;
    private readonly IReadOnlyList<TeamGroup> groups;

    private CountedTeams(CountedCondition condition, Visibility visibility, IReadOnlyList<TeamGroup> groups, Criterion? where)
    {
        this.condition = condition;
        this.groups = groups;
        tenant = visibility.Tenant;
        Beyond = visibility.BeyondTeams();
        BeyondWhere = new AllOf([.. groups.Select(group => new Not(group.Condition)).Concat(where is null ? [] : new[] { where })]);
    }

    /// <summary>What he sees by other ways; null when there is none.</summary>
    public Visibility? Beyond { get; }

    /// <summary>What those tickets must meet, so that none of a team is among them.</summary>
    public Criterion BeyondWhere { get; }

    /// <summary>Cuts; null when he sees tickets otherwise, or when the counters of teams cannot answer.</summary>
    public static CountedTeams? Of(Criterion? where, Visibility visibility)
    {
        if (visibility.WholeProjects is not { Count: 0 }
            || CountedCondition.Of(where, visibility.Narrowing) is not { } condition
            || condition.CubeFor(CounterCube.Team, CounterCube.Team) is null)
            return null;
        var groups = TeamGroup.Of(visibility);
        return groups.Count is > 0 and <= MostGroups ? new(condition, visibility, groups, where) : null;
    }

    /// <summary>Counts those of the teams.</summary>
    public async Task<long> CountAsync(ICounters counters, CancellationToken cancellationToken)
    {
        var sum = 0L;
        if (condition.Least > condition.Most)
            return sum;
        var wanted = condition.ValuesIn(CounterCube.Team);
        foreach (var group in groups)
        {
            var request = new CounterRequest(tenant, CounterCube.Team, group.ProjectsAmong(condition.Projects))
            {
                Least = condition.Least,
                Most = condition.Most,
                Values = wanted is null ? group.Teams : [.. group.Teams.Where(wanted.Contains)],
            };
            if (request is { Values.Count: > 0, Projects: null or { Count: > 0 } })
                sum += (await counters.ReadAsync(request, cancellationToken)).Where(cell => condition.MatchesAll || condition.Matches(cell))
                    .Sum(cell => cell.Count);
        }

        return sum;
    }
}
