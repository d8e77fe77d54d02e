using System.Collections.Immutable;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search.Facets;

/// <summary>Whether the tickets of a cell meet a condition; null when no counter tells.</summary>
/// <param name="cubes">Takes the cubes that it is about.</param>
internal sealed class CellTest(HashSet<CounterCube> cubes) : CriterionFold<Func<CounterCell, bool>?>
{
    public override Func<CounterCell, bool>? Fold(AllOf all) =>
        Tests(all.Parts) is { } tests ? cell => tests.TrueForAll(test => test(cell)) : null;

    public override Func<CounterCell, bool>? Fold(AnyOf any) =>
        Tests(any.Parts) is { } tests ? cell => tests.Exists(test => test(cell)) : null;

    public override Func<CounterCell, bool>? Fold(Not not) => Fold(not.Part) is { } test ? cell => !test(cell) : null;

    public override Func<CounterCell, bool>? Fold(ValueIn value)
    {
        if (value.Field == TicketFields.Status)
            return cell => value.Values.Contains(cell.Status);
        return TryTake(CubeFields.CubeOf(value.Field)) ? cell => cell.Value is { } own && value.Values.Contains(own) : null;
    }

    public override Func<CounterCell, bool>? Fold(NoValue none)
    {
        if (none.Field == TicketFields.Status)
            return _ => false;
        return TryTake(CubeFields.CubeOf(none.Field)) ? cell => cell.Value is null : null;
    }

    public override Func<CounterCell, bool>? Fold(StatusCategoryBetween status) =>
        cell => cell.StatusCategory >= status.Least && cell.StatusCategory <= status.Most;

    public override Func<CounterCell, bool>? Fold(PriorityBetween priority)
    {
        cubes.Add(CounterCube.Priority);
        return cell => CounterValue.PriorityOf(cell.Value!) is var own && own >= priority.Least && own <= priority.Most;
    }

    public override Func<CounterCell, bool>? Fold(HasText text) => null;

    public override Func<CounterCell, bool>? Fold(KeyIn keys) => null;

    public override Func<CounterCell, bool>? Fold(NoKey none) => null;

    public override Func<CounterCell, bool>? Fold(KeyBetween keys) => null;

    public override Func<CounterCell, bool>? Fold(ItemAmountBetween amount) => null;

    public override Func<CounterCell, bool>? Fold(IdBetween id) => null;

    public override Func<CounterCell, bool>? Fold(TimeWithin time) => null;

    public override Func<CounterCell, bool>? Fold(Reopened reopened) => null;

    private List<Func<CounterCell, bool>>? Tests(ImmutableArray<Criterion> parts)
    {
        var tests = new List<Func<CounterCell, bool>>(parts.Length);
        foreach (var part in parts)
        {
            if (Fold(part) is not { } test)
                return null;
            tests.Add(test);
        }

        return tests;
    }

    private bool TryTake(CounterCube? cube) => cube is { } known && (cubes.Add(known) || true);
}
