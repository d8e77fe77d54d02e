using Ticketing.Fields;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// Chooses the access paths of a list: all branches of the visibility through one scan that filters by them, or a union of scans, one for
/// each branch. A database's planner has only averages, and takes a project of 500 old tickets for one of 30,000; this one reckons with
/// what is typical of a help desk, and with statistics of single values where they are known. Pure.
/// </summary>
/// <param name="branches">The branches of the visibility.</param>
/// <param name="conditions">What must hold.</param>
/// <param name="isByReader">Whether what must hold, or its order, depends on whether internal comments may be read.</param>
/// <param name="isSplitByReader">Whether tickets are in other ranges of an index where internal comments may be read.</param>
/// <param name="statistics">How many tickets have a value; null when that is not known.</param>
internal sealed class ListPlanner(
    IReadOnlyList<BranchGroup> branches,
    ListConditions conditions,
    bool isByReader,
    bool isSplitByReader,
    Func<ListColumn, string, ValueCount?> statistics)
{
    private const double Page = 26;

    // A database takes 500 parts in a statement.
    private const int MostScans = 200;

    private readonly ListSelectivity selectivity = new(conditions, statistics);
    private readonly ListRanges ranges = new(conditions);

    /// <summary>The values whose statistics would make the choice a better one.</summary>
    public IEnumerable<(ListColumn Column, string Value)> MissingStatistics() =>
        Given().Where(given => statistics(given.Column, given.Value) is null).Distinct().Take(32);

    /// <summary>The plan.</summary>
    /// <param name="sort">What is sorted by; null when the order does not matter, as for a count.</param>
    public ListPlan Choose(TicketField? sort)
    {
        if (branches.Count == 0)
            return new([], EstimatedRows: 0, EstimatedRowsAtBest: 0, RowsPerTicket: 1, SortedRows: 0, MaxRows: 0);
        var filtered = FilteredByVisibility(sort);
        var union = branches.All(branch => branch.IsEverything) ? null : UnionOfBranches(sort);
        return union is not null && union.EstimatedRows <= filtered.EstimatedRows ? union : filtered;
    }

    private IEnumerable<(ListColumn Column, string Value)> Given()
    {
        foreach (var column in conditions.Columns)
        {
            foreach (var value in conditions.Values(column))
                yield return (column, value);
        }

        foreach (var branch in branches)
        {
            foreach (var values in branch.Values)
            {
                for (var index = 0; index < branch.Relations.Length; index++)
                    yield return (ListColumns.Of(branch.Relations[index]), values[index]);
            }
        }
    }

    // The condition alone chooses the index; whether a ticket may be seen is a filter.
    private ListPlan FilteredByVisibility(TicketField? sort)
    {
        var paths = isSplitByReader
            ? branches.GroupBy(branch => (bool?)branch.ReadsInternal)
                .Select(alike => Cheapest(sort, null, alike.Key, selectivity.OfAny([.. alike]))!)
                .ToList()
            : [Cheapest(sort, null, null, selectivity.OfAny(branches))!];
        return Plan(paths, paths.Sum(path => path.EstimatedRows), paths.Sum(path => Page / path.FilterSelectivityAtBest));
    }

    private ListPlan Plan(List<ListPath> paths, double estimatedRows, double estimatedRowsAtBest) => new(
        [.. paths.SelectMany(path => path.Scans)],
        estimatedRows,
        estimatedRowsAtBest,
        RowsPerTicket,
        SortedRows(paths),
        paths.TrueForAll(path => path.MaxRows is not null) ? paths.Sum(path => path.MaxRows) : null,
        paths.Exists(path => path.FilterSelectivity < 1 && path.RangeRows < Page / path.FilterSelectivity));

    // Tickets without a date are read by a statement of their own.
    private static int MostSorted(TicketField? sort) =>
        sort is { IsOptional: true } ? ListBudget.OfPage / 2 : ListBudget.OfPage;

    private static int SortedRows(IEnumerable<ListPath> paths) => paths.Where(path => !path.IsOrdered).Sum(path => path.MaxRows ?? 0);

    // Its own, one for each key that is asked for, and the one that shows it.
    private int RowsPerTicket => 1 + conditions.KeyLookups + (branches.Any(branch => branch.KeyLookups > 0) ? 1 : 0);

    // Each branch on an index of its own.
    private ListPlan? UnionOfBranches(TicketField? sort, bool isInOrder = false)
    {
        var paths = new List<ListPath>();
        foreach (var branch in branches)
        {
            foreach (var values in branch.Values)
            {
                var one = branch with { Values = [values] };
                if (conditions.Contradict(one))
                    continue;
                if (Cheapest(sort, one, isByReader ? one.ReadsInternal : null, 1, isInOrder) is not { } path)
                    return null;
                paths.Add(path);
                if (paths.Sum(known => known.Scans.Count) > MostScans)
                    return null;
            }
        }

        // What is sorted is read whole, however little of it the page needs: it must leave rows to the scans in order.
        var most = paths.TrueForAll(path => !path.IsOrdered) ? MostSorted(sort) : MostSorted(sort) / 2;
        return SortedRows(paths) * RowsPerTicket > most
            ? UnionOfBranches(sort, isInOrder: true)
            : Plan(paths, RowsOfUnion(sort, paths), RowsOfUnionAtBest(paths));
    }

    // Scans that come in order are all together read as far as one page needs, and each of them until its first ticket fits.
    private static double RowsOfUnion(TicketField? sort, List<ListPath> paths)
    {
        var ordered = paths.Where(path => path.IsOrdered && sort is not null).ToList();
        var sorted = paths.Except(ordered).Sum(path => path.EstimatedRows);
        return ordered.MaxBy(path => path.RangeRows) is not { } greatest
            ? sorted
            : sorted + ordered.Sum(path => Math.Min(path.RangeRows, 1 / path.FilterSelectivity))
                + Math.Min(ordered.Sum(path => path.RangeRows), Page / greatest.FilterSelectivity);
    }

    private static double RowsOfUnionAtBest(List<ListPath> paths)
    {
        var ordered = paths.Where(path => path.IsOrdered && path.MaxRows != 0).ToList();
        return ordered.MaxBy(path => path.RangeRows) is not { } greatest
            ? 0
            : ordered.DistinctBy(path => (path.Scans[0].Index, string.Join('\0', path.Scans[0].Values)))
                .Sum(path => Math.Min(path.MaxRows ?? double.MaxValue, 1 / path.FilterSelectivityAtBest))
                + (Page / greatest.FilterSelectivityAtBest);
    }

    // The cheapest access path of a branch, or of all of them that are filtered by.
    private ListPath? Cheapest(TicketField? sort, BranchGroup? branch, bool? readsInternal, double visible, bool isInOrder = false)
    {
        ListPath? cheapest = null;
        foreach (var index in ranges.Indexes(branch, readsInternal))
        {
            var isOrdered = index.IsIn(sort);
            var maxRows = selectivity.MaxRows(index, branch);
            // What is sorted is read whole: only where there surely is little of it.
            if (!isOrdered && (isInOrder || !(maxRows * RowsPerTicket <= MostSorted(sort))))
                continue;
            var rangeRows = selectivity.RangeRows(index, branch);
            // A count scans a range once for all branches on it.
            if (sort is null && branch is not null)
                rangeRows /= Sharing(index, branch);
            var filter = Math.Max(1e-9, visible * selectivity.OfFilter(index, branch));
            // Where estimates are equal, the index that leaves less to the filter, and nothing to be sorted.
            var estimatedRows = (sort is null || !isOrdered ? rangeRows : Math.Min(rangeRows, Page / filter))
                + (0.01 * conditions.FilterCount(index)) + (isOrdered ? 0 : 1);
            if (cheapest is null || estimatedRows < cheapest.EstimatedRows)
            {
                var atBest = conditions.CanEstimate(index) ? Math.Max(1e-9, visible * selectivity.OfFilterAtBest(index, branch)) : 1e-9;
                var scans = ranges.Scans(index, branch, readsInternal, isOrdered);
                cheapest = new(scans, isOrdered, estimatedRows, rangeRows, filter, atBest, maxRows);
            }
        }

        return cheapest is { Scans.Count: <= MostScans } ? cheapest : null;
    }

    // How many branches are on the same range: those of a team in several projects are all on the team's. Branches with other relations may
    // have better ones.
    private int Sharing(ListIndex index, BranchGroup branch) => branches
        .Where(other => other.ReadsInternal == branch.ReadsInternal && other.Relations.SequenceEqual(branch.Relations))
        .SelectMany(other => other.Values, (other, values) => other with { Values = [values] })
        .Count(other => index.Columns.All(column => conditions.Values(column, other).SequenceEqual(conditions.Values(column, branch))));
}
