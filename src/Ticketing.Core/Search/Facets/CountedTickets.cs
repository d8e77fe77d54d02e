using Ticketing.Access;
using Ticketing.Counters;
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

    private CountedTickets(CountedCondition condition, Visibility visibility, Criterion? where)
    {
        this.condition = condition;
        this.visibility = visibility;
        Beyond = visibility.TicketByTicket();
        BeyondWhere = visibility.WholeProjects is { Count: > 0 } whole
            ? Both(where, new Not(new ValueIn(TextField.Project, [.. whole])))
            : where;
    }

    /// <summary>What he sees ticket by ticket; null when there is no such way.</summary>
    public Visibility? Beyond { get; }

    /// <summary>What those tickets must meet, so that none of a whole project is among them.</summary>
    public Criterion? BeyondWhere { get; }

    /// <summary>Cuts; null when counters cannot answer.</summary>
    public static CountedTickets? Of(Criterion? where, Visibility visibility) =>
        CountedCondition.Of(where, visibility.Narrowing) is { } condition ? new(condition, visibility, where) : null;

    /// <summary>A cube that has the field; null when none answers the condition besides.</summary>
    public CounterCube? CubeFor(CounterCube? wanted) => condition.CubeFor(wanted);

    /// <summary>The cells of what he sees whole.</summary>
    public async Task<IEnumerable<CounterCell>> ReadAsync(ICounters counters, CounterCube cube, CancellationToken cancellationToken)
    {
        var projects = visibility.WholeProjects is { } whole ? [.. whole.Where(project => condition.Projects?.Contains(project) != false)] : condition.Projects;
        if (projects is { Count: 0 } || condition.Least > condition.Most)
            return [];
        var cells = await counters.ReadAsync(
            new(visibility.Tenant, cube, projects) { Least = condition.Least, Most = condition.Most }, cancellationToken);
        return cells.Where(condition.Matches);
    }

    private static Criterion Both(Criterion? one, Criterion other) => one is null ? other : new AllOf([one, other]);
}
