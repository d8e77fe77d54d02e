using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// Chooses the indexes of a list. A database's planner has only averages, and takes a project of 500 old tickets for one of 30,000; this
/// one reckons with what is usual in a help desk, and with the sizes of single values where they are known. Pure.
/// </summary>
/// <param name="ways">The ways of seeing.</param>
/// <param name="conditions">What must hold.</param>
/// <param name="internalsMatter">Whether what must hold depends on whether internal comments may be read.</param>
/// <param name="sizes">How many tickets have a value; null when that is not known.</param>
internal sealed class ListPlanner(
    IReadOnlyList<BranchGroup> ways, ListConditions conditions, bool internalsMatter, Func<ListColumn, string, TicketSize?> sizes)
{
    private const double Tickets = 1_000_000;
    private const double Page = 26;

    // What is asked of a ticket besides, priorities or dates, holds for one in four: nobody knows.
    private const double UsualRest = 0.25;

    // A robot's tickets: more than are small, for somebody who should have few.
    private const double ShareOfMany = 0.01;

    // Among all tickets the open ones do not lie evenly: from the oldest on, or the longest untouched, nearly all are closed.
    private const double ShareOfOpenByTime = 0.01;

    // What waits to be verified does not wait for long.
    private const double ShareOfDone = 0.03;

    // A database takes 500 parts in a statement.
    private const int MostScans = 200;

    /// <summary>The values whose sizes would make the choice a better one.</summary>
    public IEnumerable<(ListColumn Column, string Value)> Unknown() =>
        Given().Where(given => sizes(given.Column, given.Value) is null).Distinct().Take(32);

    /// <summary>The plan.</summary>
    /// <param name="sort">What is sorted by; null when the order does not matter, as for a count.</param>
    public ListPlan Choose(SortField? sort)
    {
        if (ways.Count == 0)
            return new([], Examined: 0, AtBest: 0, RowsOfTicket: 1, Sorted: 0, Most: 0);
        var together = Together(sort);
        var apart = ways.All(way => way.IsEverything) ? null : Apart(sort);
        return apart is not null && apart.Examined <= together.Examined ? apart : together;
    }

    private IEnumerable<(ListColumn Column, string Value)> Given()
    {
        foreach (var column in conditions.Columns)
        {
            foreach (var value in conditions.Values(column))
                yield return (column, value);
        }

        foreach (var way in ways)
        {
            foreach (var values in way.Values)
            {
                for (var index = 0; index < way.Relations.Length; index++)
                    yield return (ListColumns.Of(way.Relations[index]), values[index]);
            }
        }
    }

    // Driven by the condition alone; whether the tickets may be seen is asked of each. Those whose internal comments may be read have another last change.
    private ListPlan Together(SortField? sort)
    {
        var sides = Matters(sort)
            ? ways.GroupBy(way => (bool?)way.ReadsInternal).Select(side => Best(sort, conditions.Values, null, side.Key, Seen([.. side]))!).ToList()
            : [Best(sort, conditions.Values, null, null, Seen(ways))!];
        return Plan(sides, sides.Sum(side => side.Examined), sides.Sum(side => Page / side.RestAtBest));
    }

    private double Seen(IReadOnlyCollection<BranchGroup> side) => side.Any(ShowsAll) ? 1 : Math.Min(1, side.Sum(ShareOf));

    private bool Matters(SortField? sort) => internalsMatter || sort is SortField.Updated;

    private ListPlan Plan(List<Choice> chosen, double examined, double atBest) => new(
        [.. chosen.SelectMany(one => one.Scans)],
        examined,
        atBest,
        RowsOfTicket,
        Sorted(chosen),
        chosen.TrueForAll(one => one.Most is not null) ? chosen.Sum(one => one.Most) : null,
        chosen.Exists(one => one.ReliesOnFew));

    // Tickets without a date are read by a statement of their own.
    private static int MostSorted(SortField? sort) => sort is SortField.Due or SortField.Resolved ? ListBudget.OfPage / 2 : ListBudget.OfPage;

    private static int Sorted(IEnumerable<Choice> chosen) => chosen.Where(one => !one.IsOrdered).Sum(one => one.Most ?? 0);

    // Its own, one for each tag that is asked for, and the access key that shows it.
    private int RowsOfTicket => 1 + conditions.Tags + (ways.Any(way => way.Relations.Contains(TicketRelation.AccessKey)) ? 1 : 0);

    // Somebody asks for what this way shows him anyway: a project of his.
    private bool ShowsAll(BranchGroup way) => way.Values.Any(values =>
        way.Relations.Select(ListColumns.Of).Zip(values).All(shown => conditions.Values(shown.First) is [var asked] && asked == shown.Second));

    // Each way of seeing on an index of its own.
    private ListPlan? Apart(SortField? sort, bool isInOrder = false)
    {
        var chosen = new List<Choice>();
        foreach (var way in ways)
        {
            foreach (var values in way.Values)
            {
                var one = way with { Values = [values] };
                if (IsContradicted(one))
                    continue;
                if (Best(sort, column => ValuesOf(one, column), one, Matters(sort) ? one.ReadsInternal : null, 1, isInOrder) is not { } plan)
                    return null;
                chosen.Add(plan);
                if (chosen.Sum(one => one.Scans.Count) > MostScans)
                    return null;
            }
        }

        // What is sorted is read whole, however little of it the page needs: beside stretches in order it must leave them something.
        var most = chosen.TrueForAll(one => !one.IsOrdered) ? MostSorted(sort) : MostSorted(sort) / 2;
        return Sorted(chosen) * RowsOfTicket > most ? Apart(sort, isInOrder: true) : Plan(chosen, Merged(sort, chosen), AtBest(chosen));
    }

    // Of those that come in order, all together are read as far as one page needs, and each until its first ticket fits.
    private static double Merged(SortField? sort, List<Choice> chosen)
    {
        var ordered = chosen.Where(one => one.IsOrdered && sort is not null).ToList();
        var examined = chosen.Except(ordered).Sum(one => one.Examined);
        return ordered.MaxBy(one => one.Entries) is not { } greatest
            ? examined
            : examined + ordered.Sum(one => Math.Min(one.Entries, 1 / one.Rest)) + Math.Min(ordered.Sum(one => one.Entries), Page / greatest.Rest);
    }

    private static double AtBest(List<Choice> chosen) => chosen.Where(one => one.IsOrdered && one.Most != 0).ToList() is { Count: > 0 } ordered
        ? ordered.DistinctBy(one => (one.Scans[0].Index, string.Join('\0', one.Scans[0].Values))).Sum(one => Math.Min(one.Most ?? double.MaxValue, 1 / one.RestAtBest)) + (Page / ordered.MaxBy(one => one.Entries)!.RestAtBest)
        : 0;

    // Somebody asks for another project than the one that this way shows him.
    private bool IsContradicted(BranchGroup way)
    {
        for (var index = 0; index < way.Relations.Length; index++)
        {
            var asked = conditions.Values(ListColumns.Of(way.Relations[index]));
            if (!asked.IsEmpty && !asked.Contains(way.Values[0][index]))
                return true;
        }

        return false;
    }

    private Choice? Best(
        SortField? sort, Func<ListColumn, ImmutableArray<string>> valuesOf, BranchGroup? way, bool? readsInternal, double seen, bool isInOrder = false)
    {
        Choice? best = null;
        foreach (var index in ListIndex.All)
        {
            if (!index.Serves(readsInternal) || !conditions.IsWithin(index.Part) || index.Columns.Any(column => valuesOf(column).IsDefaultOrEmpty))
                continue;
            var isOrdered = sort is null || index.Key == sort;
            var entries = conditions.Width(index.Key) ?? Tickets * index.UsualShare * index.Columns.Aggregate(1.0, (share, column) => share * ShareOf(column, valuesOf(column)));
            var most = Most(index, valuesOf);
            // What is sorted is read whole: only where there surely is little of it.
            if (!isOrdered && (isInOrder || !(most * RowsOfTicket <= MostSorted(sort))))
                continue;
            // A count looks at a stretch once for all ways along it.
            if (sort is null && way is not null)
                entries /= Sharing(index, way);
            var rest = Math.Max(1e-9, seen * RestShare(index, way));
            // Where guesses are equal: the index that leaves less to be asked, and nothing to be sorted.
            var examined = (sort is null || !isOrdered ? entries : Math.Min(entries, Page / rest)) + (0.01 * conditions.Besides(index)) + (isOrdered ? 0 : 1);
            if (best is null || examined < best.Examined)
                best = new(Scans(index, valuesOf, way, readsInternal, isOrdered), isOrdered, examined, entries, rest, conditions.IsUsual(index) ? Math.Max(1e-9, seen * RestShare(index, way, UsualRest)) : 1e-9, most);
        }

        return best is { Scans.Count: <= MostScans } ? best : null;
    }

    // How many tickets an index surely has at most; null when that is not known.
    private int? Most(ListIndex index, Func<ListColumn, ImmutableArray<string>> valuesOf)
    {
        var most = conditions.Width(index.Key) is { } width and <= TicketSizes.MostCounted ? (int?)width : null;
        foreach (var column in index.Columns)
        {
            var known = valuesOf(column).Select(value => sizes(column, value)).ToList();
            if (known.TrueForAll(size => size is { IsAll: true }))
                most = Math.Min(most ?? int.MaxValue, known.Sum(size => Math.Min(size!.Value.Count, TicketSizes.MostCounted)));
        }

        return most;
    }

    private static List<ListScan> Scans(
        ListIndex index, Func<ListColumn, ImmutableArray<string>> valuesOf, BranchGroup? way, bool? readsInternal, bool isOrdered)
    {
        IEnumerable<ImmutableArray<string>> tuples = [[]];
        foreach (var column in index.Columns)
            tuples = [.. tuples.SelectMany(tuple => valuesOf(column).Select(tuple.Add))];
        return [.. tuples.Select(tuple => new ListScan(index, tuple, way, readsInternal, isOrdered))];
    }

    // How many ways are along the same stretch: those of a team in several projects are all along the team's. Ways of another kind may
    // have better ones.
    private int Sharing(ListIndex index, BranchGroup way) => ways
        .Where(other => other.ReadsInternal == way.ReadsInternal && other.Relations.SequenceEqual(way.Relations))
        .SelectMany(other => other.Values, (other, values) => other with { Values = [values] })
        .Count(other => index.Columns.All(column => ValuesOf(other, column).SequenceEqual(ValuesOf(way, column))));

    private double RestShare(ListIndex index, BranchGroup? way, double leastOfWay = 0)
    {
        var share = 1.0;
        var columns = conditions.Columns.Concat(way is null ? [] : way.Relations.Select(ListColumns.Of)).Distinct();
        foreach (var column in columns.Where(column => !index.Columns.Contains(column)))
            share *= Math.Max(conditions.Columns.Contains(column) ? 0 : leastOfWay, ShareOf(column, way is null ? conditions.Values(column) : ValuesOf(way, column)));
        var others = conditions.Besides(index) - conditions.Columns.Count(column => !index.Columns.Contains(column));
        if (index.Part is ListPart.All && conditions.IsWithin(ListPart.Open))
        {
            share *= ShareOfOpenByTime;
            others--;
        }

        if (index.Part is ListPart.All && conditions.IsWithin(ListPart.Done))
        {
            share *= ShareOfDone;
            others--;
        }

        return share * Math.Pow(UsualRest, Math.Max(0, others));
    }

    // What the way of seeing demands is narrower than what is asked for.
    private ImmutableArray<string> ValuesOf(BranchGroup way, ListColumn column)
    {
        for (var index = 0; index < way.Relations.Length; index++)
        {
            if (ListColumns.Of(way.Relations[index]) == column)
                return [way.Values[0][index]];
        }

        return conditions.Values(column);
    }

    private double ShareOf(BranchGroup way) =>
        way.Values.Sum(values => way.Relations.Select((relation, index) => ShareOf(ListColumns.Of(relation), [values[index]])).Aggregate(1.0, (a, b) => a * b));

    private double ShareOf(ListColumn column, ImmutableArray<string> values) => Math.Min(1, values.Sum(value => sizes(column, value) switch
    {
        null => column.UsualShare(),
        { IsAll: true } known => known.Count / Tickets,
        _ when column is ListColumn.Requester or ListColumn.Creator => ShareOfMany,
        { } many => Math.Max(column.UsualShare(), 2 * many.Count / Tickets),
    }));

    /// <summary>The best index for one way.</summary>
    /// <param name="Scans">The stretches of it.</param>
    /// <param name="IsOrdered">Whether they come in the order asked for.</param>
    /// <param name="Examined">How many tickets will be looked at.</param>
    /// <param name="Entries">How many there are.</param>
    /// <param name="Rest">The share of them that fits.</param>
    /// <param name="RestAtBest">The same where what a way demands goes together, as a team and its project do.</param>
    /// <param name="Most">How many there are at most; null when that is not known.</param>
    private sealed record Choice(List<ListScan> Scans, bool IsOrdered, double Examined, double Entries, double Rest, double RestAtBest, int? Most)
    {
        // Where every ticket fits, a page is read from its beginning, however many there are.
        public bool ReliesOnFew => Rest < 1 && Entries < Page / Rest;
    }
}
