namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Estimates which part of a million tickets an index, a branch or a filter has. Pure.</summary>
/// <param name="conditions">What must hold.</param>
/// <param name="statistics">How many tickets have a value; null when that is not known.</param>
internal sealed class ListSelectivity(ListConditions conditions, Func<ListColumn, string, ValueCount?> statistics)
{
    private const double Tickets = 1_000_000;

    // What else is asked of a ticket, priorities or dates, holds for one in four: nobody knows.
    private const double UnknownFilter = 0.25;

    // A robot's tickets: more than are counted, for somebody who should have few.
    private const double ManyTickets = 0.01;

    // Among all tickets the open ones are not spread evenly: from the oldest on, or the longest untouched, nearly all are closed.
    private const double OpenByTime = 0.01;

    // What waits to be verified does not wait for long.
    private const double Done = 0.03;

    /// <summary>Of the tickets that are visible through at least one of the branches.</summary>
    public double OfAny(IReadOnlyCollection<BranchGroup> branches) => branches.Any(ShowsAll) ? 1 : Math.Min(1, branches.Sum(Of));

    /// <summary>How many tickets are in the ranges of an index.</summary>
    public double RangeRows(ListIndex index, BranchGroup? branch) => conditions.RowsWithin(index.Key)
        ?? Tickets * index.TypicalSelectivity
            * index.Columns.Aggregate(1.0, (product, column) => product * Of(column, conditions.Values(column, branch)));

    /// <summary>How many tickets the ranges of an index surely have at most; null when that is not known.</summary>
    public int? MaxRows(ListIndex index, BranchGroup? branch)
    {
        var most = conditions.RowsWithin(index.Key) is { } within and <= ValueStatistics.MostCounted ? (int?)within : null;
        // What was counted of amounts are those that not everybody knows of.
        foreach (var column in index.Columns.Where(column => !(index.IsPublic && column.DependsOnReader)))
        {
            var known = conditions.Values(column, branch).Select(value => statistics(column, value)).ToList();
            if (known.TrueForAll(count => count is { IsAll: true }))
                most = Math.Min(most ?? int.MaxValue, known.Sum(count => count!.Value.Count));
        }

        return most;
    }

    /// <summary>Of what an index leaves to the filter, where the parts are independent of each other.</summary>
    public double OfFilter(ListIndex index, BranchGroup? branch) => OfFilter(index, branch, leastOfBranch: 0);

    /// <summary>The same where what the branch demands is correlated.</summary>
    public double OfFilterAtBest(ListIndex index, BranchGroup? branch) => OfFilter(index, branch, UnknownFilter);

    private double OfFilter(ListIndex index, BranchGroup? branch, double leastOfBranch)
    {
        var product = 1.0;
        var columns = conditions.Columns.Concat(branch is null ? [] : branch.Relations.Select(ListColumns.Of)).Distinct();
        foreach (var column in columns.Where(column => !index.Columns.Contains(column)))
            product *= Math.Max(conditions.Columns.Contains(column) ? 0 : leastOfBranch, Of(column, conditions.Values(column, branch)));
        var others = conditions.FilterCount(index) - conditions.Columns.Count(column => !index.Columns.Contains(column));
        if (index.Predicate is IndexPredicate.None && conditions.Implies(IndexPredicate.Open))
        {
            product *= OpenByTime;
            others--;
        }

        if (index.Predicate is IndexPredicate.None && conditions.Implies(IndexPredicate.Done))
        {
            product *= Done;
            others--;
        }

        return product * Math.Pow(UnknownFilter, Math.Max(0, others));
    }

    // The condition asks for what the branch shows anyway: a project of the actor's.
    private bool ShowsAll(BranchGroup branch) => branch.Values.Any(values => branch.Relations.Select(ListColumns.Of).Zip(values)
        .All(shown => conditions.Values(shown.First) is [var asked] && asked == shown.Second));

    private double Of(BranchGroup branch) => branch.Values.Sum(values => branch.Relations
        .Select((relation, index) => Of(ListColumns.Of(relation), [values[index]]))
        .Aggregate(1.0, (x, y) => x * y));

    private double Of(ListColumn column, IReadOnlyCollection<string> values) =>
        Math.Min(1, values.Sum(value => statistics(column, value) switch
        {
            null => column.TypicalSelectivity,
            { IsAll: true } known => known.Count / Tickets,
            _ when column == ListColumn.Requester || column == ListColumn.Creator => ManyTickets,
            { } many => Math.Max(column.TypicalSelectivity, 2 * many.Count / Tickets),
        }));
}
