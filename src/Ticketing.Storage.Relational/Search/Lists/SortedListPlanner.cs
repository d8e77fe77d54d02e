using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// Chooses ranges of indexes that have all that is asked for and are short enough to be read whole, and sorted: for a list whose own order
/// has too many tickets before those that fit. It reckons with what was counted, and guesses nothing.
/// </summary>
internal sealed class SortedListPlanner
{
    // Counting has its price too: of very many branches each is a range to be counted, and of an index that is much the wider one all is.
    private const int MostParts = 24;
    private const int MostCandidates = 3;

    private readonly ListConditions conditions;
    private readonly ListRanges ranges;
    private readonly ListSelectivity selectivity;
    private readonly Func<ListColumn, string, ValueCount?> statistics;
    private readonly List<List<Part>> ways = [];
    private readonly Dictionary<(string, IndexPredicate, Criterion?, string), int> counts = [];

    /// <param name="branches">The branches of the visibility.</param>
    /// <param name="conditions">What must hold.</param>
    /// <param name="isByReader">Whether conditions or order depend on whether internal comments may be read.</param>
    /// <param name="isSplitByReader">Whether tickets are in other ranges of an index where internal comments may be read.</param>
    /// <param name="statistics">How many tickets have a value; null when that is not known.</param>
    public SortedListPlanner(
        IReadOnlyList<BranchGroup> branches,
        ListConditions conditions,
        bool isByReader,
        bool isSplitByReader,
        Func<ListColumn, string, ValueCount?> statistics)
    {
        this.conditions = conditions;
        this.statistics = statistics;
        ranges = new(conditions);
        selectivity = new(conditions, statistics);
        var readers = isSplitByReader ? branches.Select(branch => (bool?)branch.ReadsInternal).Distinct() : [null];
        Take(readers.Select(reads => PartOf(null, reads)));
        var single = branches.SelectMany(branch => branch.Values, (branch, values) => branch with { Values = [values] });
        if (!branches.Any(branch => branch.IsEverything))
            Take(single.Where(one => !conditions.Contradict(one)).Select(one => PartOf(one, isByReader ? one.ReadsInternal : null)));
    }

    /// <summary>
    /// The ranges whose count would make a difference, of each way by itself: one that is known to be short leaves those behind it
    /// uncounted.
    /// </summary>
    public IEnumerable<IReadOnlyList<ListScan>> Uncounted() => ways
        .Select(way => way.Where(part => BestOf(part) is null)
            .SelectMany(part => part.Candidates).SelectMany(scans => scans)
            .DistinctBy(RangeOf)
            .Where(scan => !counts.ContainsKey(RangeOf(scan)))
            .ToList())
        .Where(scans => scans.Count > 0);

    /// <summary>Takes note of how many tickets a range has.</summary>
    public void Learn(ListScan scan, int count) => counts[RangeOf(scan)] = count;

    /// <summary>The value whose tickets a range has, all of them and no others; null where it is another range.</summary>
    public (ListColumn Column, string Value)? ValueOf(ListScan scan) =>
        scan is { Index: { Name: null, Columns: [{ DependsOnReader: false } column] }, Values: [var value] }
        && conditions.Bounds(scan.Index.Key) is null ? (column, value) : null;

    /// <summary>The plan that reads least of what was counted before; null where there is none.</summary>
    public ListPlan? Known()
    {
        foreach (var scan in ways.SelectMany(way => way).SelectMany(part => part.Candidates).SelectMany(scans => scans))
        {
            if (ValueOf(scan) is { } of && statistics(of.Column, of.Value) is { IsAll: true } known)
                Learn(scan, known.Count);
        }

        return Choose(long.MaxValue);
    }

    /// <summary>The plan that reads least; null while there is none of so few tickets.</summary>
    /// <param name="most">How many may be read.</param>
    public ListPlan? Choose(long most) => ways
        .Where(way => way.TrueForAll(part => BestOf(part) is not null))
        .Select(way => PlanOf([.. way.Select(part => BestOf(part)!)]))
        .Where(plan => plan.SortedRows <= most)
        .MinBy(plan => plan.SortedRows);

    private void Take(IEnumerable<Part> parts)
    {
        var way = parts.Take(MostParts + 1).ToList();
        if (way.Count <= MostParts && way.TrueForAll(part => part.Candidates.Count > 0))
            ways.Add(way);
    }

    private Part PartOf(BranchGroup? branch, bool? readsInternal) => new(
    [
        .. ranges.Indexes(branch, readsInternal)
            .Where(ranges.IsNarrow)
            // Of indexes with the same range one is enough: they differ in the order.
            .DistinctBy(RangeOf)
            .OrderBy(index => selectivity.RangeRows(index, branch))
            .Take(MostCandidates)
            .Select(index => ranges.Scans(index, branch, readsInternal, isOrdered: false)),
    ]);

    private (string Columns, IndexPredicate Predicate, Criterion? Bounds) RangeOf(ListIndex index) => (
        string.Join(',', index.Columns) + (index.HasKeysByReader && index.IsPublic ? " in public" : ""),
        index.Predicate,
        conditions.Bounds(index.Key));

    // Branches of one project, or of one team, are on the same range: it is counted once.
    private (string, IndexPredicate, Criterion?, string) RangeOf(ListScan scan)
    {
        var (columns, predicate, bounds) = RangeOf(scan.Index);
        return (columns, predicate, bounds, string.Join('\0', scan.Values));
    }

    private List<ListScan>? BestOf(Part part) =>
        part.Candidates.Where(scans => scans.TrueForAll(scan => counts.ContainsKey(RangeOf(scan)))).MinBy(Rows);

    private int Rows(IEnumerable<ListScan> scans) => scans.Sum(scan => counts[RangeOf(scan)]);

    private ListPlan PlanOf(List<List<ListScan>> chosen)
    {
        var rows = chosen.Sum(Rows);
        return new([.. chosen.SelectMany(scans => scans)], rows, rows, RowsPerTicket: 1, SortedRows: rows, MaxRows: rows);
    }

    private sealed record Part(IReadOnlyList<List<ListScan>> Candidates);
}
