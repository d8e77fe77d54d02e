using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the statements of a list.</summary>
internal sealed class ListSql
{
    private readonly ListScanWriter scans;
    private readonly ListPageSql pages;
    private readonly ListCountSql counts;

    public ListSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where, TicketField? sort)
    {
        scans = new(dialect, parameters, visibility, where, sort);
        pages = new(dialect, scans);
        counts = new(dialect, scans);
    }

    /// <summary>Chooses its indexes.</summary>
    /// <param name="statistics">How many tickets have a value; null when that is not known.</param>
    public ListPlanner Planner(Func<ListColumn, string, ValueCount?> statistics) =>
        new(scans.Branches, scans.Conditions, scans.IsByReader, scans.IsSplitByReader, statistics);

    /// <summary>Chooses ranges to be read whole and sorted.</summary>
    /// <param name="statistics">How many tickets have a value; null when that is not known.</param>
    public SortedListPlanner SortedPlanner(Func<ListColumn, string, ValueCount?> statistics) =>
        new(scans.Branches, scans.Conditions, scans.IsByReader, scans.IsSplitByReader, statistics);

    /// <summary>The range of a scan, see <see cref="ListScanWriter.RangeOf"/>.</summary>
    public ScanSql RangeOf(ListScan scan) => scans.RangeOf(scan);

    /// <summary>The statements of a page, each to be run when those before it have not filled it.</summary>
    public IEnumerable<string> Pages(ListPlan plan, TicketOrderSql order, long limit) => pages.Pages(plan, order, limit);

    /// <summary>The statement of a count, see <see cref="ListCountSql.Count"/>; null when there is nothing to count.</summary>
    public string? Count(ListPlan plan, int cap) => counts.Count(plan, cap);

    /// <summary>The statement of a count by cells, see <see cref="CellSql"/>; null when there is nothing to count.</summary>
    public string? Cells(ListPlan plan, IReadOnlyCollection<CounterCube> cubes, int most) => counts.Cells(plan, cubes, most);
}
