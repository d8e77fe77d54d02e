using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a list is read from.</summary>
/// <param name="Scans">The range scans that are merged.</param>
/// <param name="EstimatedRows">How many tickets are estimated to be examined for a page: its cost.</param>
/// <param name="EstimatedRowsAtBest">
/// The same where no branch ends early, and what each of them demands is correlated, as a team and its project are.
/// </param>
/// <param name="RowsPerTicket">
/// How many rows an examined ticket is at most: its own, and one for each of its keys that is looked up.
/// </param>
/// <param name="SortedRows">How many tickets at most are read whole and sorted.</param>
/// <param name="MaxRows">How many tickets there are at most; null when that is not known.</param>
/// <param name="ReliesOnRarity">Whether the estimate is low only because a value is typically rare: a robot files many tickets.</param>
internal sealed record ListPlan(
    ImmutableArray<ListScan> Scans,
    double EstimatedRows,
    double EstimatedRowsAtBest,
    int RowsPerTicket,
    int SortedRows,
    int? MaxRows,
    bool ReliesOnRarity = false)
{
    private const double MostRowsIfCheap = 200;

    // Far below the bar.
    private const double MostRowsUncounted = 1000;

    /// <summary>How many rows a page may examine in scans that come in order.</summary>
    public int PageRows { get; init; } = ListBudget.OfPage;

    /// <summary>
    /// Whether it is cheap whatever the values are, so that statistics of them are not needed: nothing is sorted, and few rows are filtered
    /// out.
    /// </summary>
    public bool IsCheap => EstimatedRows <= MostRowsIfCheap && !ReliesOnRarity && Scans.All(scan => scan.IsOrdered);

    /// <summary>
    /// Whether the rows of a union have to be counted, which makes it half as expensive again. A union of branches whose selectivity can be
    /// estimated, which most people have all the time, does without.
    /// </summary>
    public bool NeedsBudget => EstimatedRowsAtBest > MostRowsUncounted || Scans.All(scan => scan.Branch is null);

    /// <summary>How many tickets a statement may examine in scans that come in order; null when there are not so many.</summary>
    /// <param name="statements">How many statements share the budget.</param>
    public int? Budget(int statements) => MaxRows * RowsPerTicket * statements <= PageRows
        ? null
        : ((PageRows / RowsPerTicket) - SortedRows) / statements;

    /// <summary>The same for a count.</summary>
    public int CountBudget => ListBudget.OfCount / RowsPerTicket;
}
