using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search.Facets;

/// <summary>
/// What an actor asks for, cut in two: what he sees as whole projects or as everything is counted by counters; what he sees ticket by
/// ticket besides is left to a search. No ticket is in both.
/// </summary>
internal sealed class CountedTickets
{
    private readonly CountedCondition condition;
    private readonly Visibility visibility;

    // The projects whose tickets are counted; null for all.
    private readonly IReadOnlyCollection<string>? projects;

    private CountedTickets(CountedCondition condition, Visibility visibility, Criterion? where)
    {
        this.condition = condition;
        this.visibility = visibility;
        var whole = visibility.WholeProjects;
        projects = whole is null ? condition.Projects : [.. whole.Where(project => condition.Projects?.Contains(project) != false)];
        Beyond = visibility.TicketByTicket();
        BeyondWhere = whole is { Count: > 0 } ? Both(where, new Not(new ValueIn(TicketFields.Project, [.. whole]))) : where;
    }

    /// <summary>What he sees ticket by ticket; null when there is no such way.</summary>
    public Visibility? Beyond { get; }

    /// <summary>What those tickets must meet, so that none of a whole project is among them.</summary>
    public Criterion? BeyondWhere { get; }

    /// <summary>Cuts; null when counters cannot answer.</summary>
    public static CountedTickets? Of(Criterion? where, Visibility visibility) =>
        CountedCondition.Of(where, visibility.Narrowing) is { } condition ? new(condition, visibility, where) : null;

    /// <summary>A cube that has the field; null when none answers the condition besides.</summary>
    public CounterCube? CubeFor(CounterCube? wanted) =>
        condition.CubeFor(wanted, projects is null ? CounterCube.Priority : CounterCube.Project);

    /// <summary>The cells of what he sees whole.</summary>
    public async Task<IReadOnlyList<CounterCell>> ReadAsync(ICounters counters, CounterCube cube, CancellationToken cancellationToken)
    {
        if (projects is { Count: 0 } || condition.Least > condition.Most)
            return [];
        var cells = await counters.ReadAsync(
            new(visibility.Tenant, cube, projects) { Least = condition.Least, Most = condition.Most, Values = condition.ValuesIn(cube) },
            cancellationToken);
        return condition.MatchesAll ? cells : [.. cells.Where(condition.Matches)];
    }

    private static Criterion Both(Criterion? one, Criterion other) => one is null ? other : new AllOf([one, other]);
}
