using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Facets;

/// <summary>
/// A condition that counters can answer: projects, conditions on the status, and conditions on one more field at most, for no cube has two.
/// </summary>
internal sealed class CountedCondition
{
    private readonly List<Criterion> onCells = [];
    private readonly List<Func<CounterCell, bool>> tests = [];
    private readonly HashSet<CounterCube> cubes = [];

    private CountedCondition()
    {
    }

    /// <summary>The projects that it is restricted to; null for all.</summary>
    public IReadOnlyCollection<string>? Projects { get; private set; }

    /// <summary>The least status category that can meet it.</summary>
    public StatusCategory Least { get; private set; } = StatusCategory.Open;

    /// <summary>The greatest.</summary>
    public StatusCategory Most { get; private set; } = StatusCategory.Closed;

    /// <summary>The condition that all of these hold; null when no cube can answer it.</summary>
    public static CountedCondition? Of(params IEnumerable<Criterion?> parts)
    {
        var condition = new CountedCondition();
        return parts.All(part => part is null || condition.TryTake(part)) && condition.cubes.Count <= 1 ? condition : null;
    }

    /// <summary>A cube that answers it and has the field; null when there is none.</summary>
    /// <param name="wanted">The cube of the field; null when any will do.</param>
    /// <param name="smallest">The one that is taken when any will do.</param>
    public CounterCube? CubeFor(CounterCube? wanted, CounterCube smallest)
    {
        CounterCube? own = cubes.Count == 0 ? null : cubes.Single();
        return wanted is null || own is null || own == wanted ? wanted ?? own ?? smallest : null;
    }

    /// <summary>The values in a cube's field that tickets may have to meet it; null when it does not say so.</summary>
    public IReadOnlyCollection<string>? ValuesIn(CounterCube cube)
    {
        foreach (var part in onCells)
        {
            switch (part)
            {
                case ValueIn value when CubeFields.CubeOf(value.Field) == cube:
                    return [.. value.Values.Distinct()];
                case PriorityBetween priority when cube is CounterCube.Priority:
                    return [.. Enum.GetValues<Priority>().Where(own => own >= priority.Least && own <= priority.Most)
                        .Select(CounterValue.Of)];
            }
        }

        return null;
    }

    /// <summary>Whether the tickets of every cell meet it that has such a project and status category.</summary>
    public bool MatchesAll => onCells.Count == 0;

    /// <summary>Whether the tickets of a cell meet it; of their projects it says nothing.</summary>
    public bool Matches(CounterCell cell) => tests.TrueForAll(test => test(cell));

    private bool TryTake(Criterion part)
    {
        switch (part)
        {
            case AllOf all:
                return all.Parts.All(TryTake);
            case ValueIn projects when IsProject(projects):
                Restrict(projects.Values);
                return true;
            // How a query says project:one,other.
            case AnyOf { Parts.Length: > 0 } any when any.Parts.All(IsProject):
                Restrict(any.Parts.SelectMany(one => ((ValueIn)one).Values));
                return true;
            case StatusCategoryBetween status:
                Least = status.Least > Least ? status.Least : Least;
                Most = status.Most < Most ? status.Most : Most;
                return true;
            default:
                onCells.Add(part);
                return TryTakeCell(part);
        }
    }

    private static bool IsProject(Criterion part) => part is ValueIn value && value.Field == TicketFields.Project;

    private bool TryTakeCell(Criterion part)
    {
        if (new CellTest(cubes).Fold(part) is not { } test)
            return false;
        tests.Add(test);
        return true;
    }

    private void Restrict(IEnumerable<string> projects) =>
        Projects = Projects is null ? [.. projects.Distinct()] : [.. Projects.Intersect(projects)];
}
