using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Facets;

/// <summary>Teams all of whose tickets somebody sees, in the same projects.</summary>
/// <param name="Projects">In which projects; null for all.</param>
/// <param name="Teams">The teams.</param>
internal sealed record TeamGroup(IReadOnlyList<string>? Projects, IReadOnlyList<string> Teams)
{
    /// <summary>What its tickets meet.</summary>
    public Criterion Condition
    {
        get
        {
            var ofTeams = new ValueIn(TicketFields.Team, [.. Teams]);
            return Projects is null ? ofTeams : new AllOf([new ValueIn(TicketFields.Project, [.. Projects]), ofTeams]);
        }
    }

    /// <summary>The groups of what somebody sees; no ticket is in two of them.</summary>
    public static List<TeamGroup> Of(Visibility visibility)
    {
        var pairs = visibility.WholeTeams;
        var everywhere = pairs.Where(pair => pair.Project is null).Select(pair => pair.Team).Distinct().ToList();
        var groups = pairs.Where(pair => pair.Project is not null && !everywhere.Contains(pair.Team))
            .GroupBy(pair => pair.Project!, pair => pair.Team)
            .Select(project => (Project: project.Key, Teams: project.Distinct().Order(StringComparer.Ordinal).ToList()))
            .GroupBy(project => string.Join('\n', project.Teams))
            .Select(same => new TeamGroup([.. same.Select(project => project.Project)], same.First().Teams))
            .ToList();
        if (everywhere.Count > 0)
            groups.Add(new(null, everywhere));
        return groups;
    }

    /// <summary>Its projects, of those that a query is restricted to.</summary>
    /// <param name="wanted">Null for all.</param>
    public IReadOnlyCollection<string>? ProjectsAmong(IReadOnlyCollection<string>? wanted) =>
        Projects is null ? wanted : wanted is null ? Projects : [.. Projects.Where(wanted.Contains)];
}
