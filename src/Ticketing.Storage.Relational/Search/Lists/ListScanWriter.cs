using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the range scans that a plan takes, and what is asked of their rows.</summary>
internal sealed class ListScanWriter(
    RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where, TicketField? sort)
{
    private readonly BranchConditions conditions =
        new(dialect, parameters, visibility, where, isByUpdate: sort is { DependsOnReader: true });

    /// <summary>What the condition and the narrowing demand.</summary>
    public ListConditions Conditions =>
        field ??= new(Branches, where, IsAlike(visibility.Narrowing) ? visibility.Narrowing : null);

    /// <summary>Whether what is asked for, or its order, depends on whether internal comments may be read.</summary>
    public bool IsByReader => InternalsMatter.To(where) || sort is { DependsOnReader: true };

    /// <summary>
    /// Whether tickets whose internal comments may be read are in ranges of their own: the words that are looked for, the last change
    /// or what times come to are others. Of other keys the range is the same, and each row is asked as its reader may.
    /// </summary>
    public bool IsSplitByReader =>
        where is { ContainsText: true } || sort is { DependsOnReader: true } || Conditions.HasRangesByReader;

    /// <summary>The branches of the visibility.</summary>
    public IReadOnlyList<BranchGroup> Branches => conditions.Groups;

    // Two branches can show the same ticket; two values of one field cannot.
    /// <summary>Whether a ticket can come from several scans.</summary>
    public bool MayOverlap(ListPlan plan) => plan.Scans.Any(scan => scan.Branch is null)
        ? where is { ContainsText: true } && Branches.Select(branch => branch.ReadsInternal).Distinct().Count() > 1
        : plan.Scans.Select(scan => scan.Branch).Distinct().Count() > 1;

    /// <summary>The scans of a plan. Branches on the same range, as those of one team in several projects, share a scan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="key">What is sorted by, where internal comments may be read or not; null where it does not matter.</param>
    /// <param name="needsTicket">Whether columns of the ticket are wanted.</param>
    /// <param name="isShared">Whether those branches do share it.</param>
    public List<ScanSql> Of(ListPlan plan, Func<bool, string>? key, bool needsTicket = false, bool isShared = true) =>
    [
        .. plan.Scans
            .GroupBy(scan => (
                scan.Index,
                Values: string.Join('\0', scan.Values),
                IsOfBranch: scan.Branch is not null,
                scan.ReadsInternal,
                Alone: isShared ? null : scan.Branch))
            .SelectMany(same => same.Key.IsOfBranch
                ? [ScanOf(same.First(), [.. same.Select(scan => scan.Branch!)], key, needsTicket)]
                : same.Select(scan => ScanOf(scan, BranchesOf(scan), key, needsTicket))),
    ];

    private IReadOnlyList<BranchGroup> BranchesOf(ListScan scan) =>
        scan.ReadsInternal is { } reads ? [.. Branches.Where(branch => branch.ReadsInternal == reads)] : Branches;

    // A narrowing that differs for those who read internal comments is a filter, as those who do not read them see the ticket.
    private static bool IsAlike(Criterion? narrowing) => !InternalsMatter.To(narrowing);

    /// <summary>The range of a scan alone, whatever else is asked of its rows, in the order of its index.</summary>
    public ScanSql RangeOf(ListScan scan) => ScanOf(scan, null, FilterSql.None, needsTicket: false);

    private ScanSql ScanOf(ListScan scan, IReadOnlyList<BranchGroup> branches, Func<bool, string>? keyOf, bool needsTicket) =>
        ScanOf(scan, keyOf?.Invoke(branches[0].ReadsInternal), FilterOf(scan, branches), needsTicket);

    private ScanSql ScanOf(ListScan scan, string? key, FilterSql filter, bool needsTicket)
    {
        var index = scan.Index;
        // The order has the bounds of a range that comes in the order of its keys.
        var isOfField = scan.IsOrdered && !index.IsInOrder;
        var equal = string.Concat(index.Columns.Select((column, number) => column.KeyKindFor(!index.IsPublic) is not { } kind
            ? $" and t.{column.Name} = {ValueOf(scan, number)}"
            : isOfField ? $" and k.kind = {TicketKeySql.Literal(kind)}"
            : $" and k.kind = {TicketKeySql.Literal(kind)} and {KeyRange.Condition(column, scan.Values[number], "k.value", parameters)}"));
        var own = KeyOf(index);
        var bounds = Conditions.Bounds(index.Key) is { } bound
            ? $" and {new CriterionSql(dialect, parameters, internals: !index.IsPublic).Compile(bound)}"
            : "";
        if (index.Name is { } name)
        {
            return new(
                $"ticketing_tickets t{dialect.IndexedBy(name)}",
                $"t.tenant = {conditions.Tenant}{equal}{index.PredicateSql}{bounds}",
                key ?? own,
                ScanSql.OfTicket,
                filter,
                scan.IsOrdered);
        }

        var isOwnKey = key is null || key == own || isOfField;
        // In the order of the range, where nothing is sorted: it is then read no further than is asked for.
        var inKeys = isOfField ? FieldOrderSql.OfKey
            : key is null && !index.IsInOrder && !needsTicket
            ? "k.value, k.created_at"
            : index.Key.DependsOnReader ? TicketOrderSql.Updated(!index.IsPublic, "k") : "k.created_at";
        return !needsTicket && filter.IsEmpty && bounds.Length == 0 && isOwnKey
            ? new($"{ScanSql.Keys} k", $"k.tenant = {conditions.Tenant}{equal}", inKeys, "k.ticket_id", filter, scan.IsOrdered)
            : new(
                $"{ScanSql.Keys} k {dialect.TicketsOfKeys}",
                $"k.tenant = {conditions.Tenant}{equal}{bounds}",
                isOwnKey ? inKeys : key!,
                "k.ticket_id",
                filter,
                scan.IsOrdered,
                JoinsKeys: true);
    }

    // The ranges of branches are read side by side in their order, however long each is: one plan does for all who have such branches.
    private string ValueOf(ListScan scan, int number) =>
        scan.Branch is null ? parameters.Add(scan.Values[number]) : parameters.AddUnknown(scan.Values[number]);

    private static string KeyOf(ListIndex index) => TicketColumns.Of(index.Key, !index.IsPublic);

    // Most tickets of a list are of those whose internal comments are read too.
    private FilterSql FilterOf(ListScan scan, IReadOnlyList<BranchGroup> branches) => FilterSql
        .Any([
            .. branches.GroupBy(branch => IsByReader && branch.ReadsInternal)
                .OrderByDescending(alike => alike.Key)
                .Select(alike => Asked(scan, [.. alike])),
        ])
        .And(IsAlike(visibility.Narrowing) ? FilterSql.None : conditions.Narrowing);

    private FilterSql Asked(ListScan scan, IReadOnlyList<BranchGroup> alike) => VisibleThrough(scan, alike)
        .And(conditions.Filter(Conditions.FilterOf(scan.Index, alike[0].ReadsInternal), alike[0].ReadsInternal));

    private FilterSql VisibleThrough(ListScan scan, IReadOnlyList<BranchGroup> branches)
    {
        if (scan.Branch is null)
            return branches.Any(branch => branch.IsEverything) ? FilterSql.None : conditions.VisibleThroughAny(branches);
        var left = branches.Select(branch => Without(branch, scan.Index)).ToList();
        if (left.Exists(branch => branch.IsEverything))
            return FilterSql.None;
        return left is [var only] ? conditions.VisibleThrough(only) : conditions.VisibleThroughAny([.. BranchGroup.Alike(left)]);
    }

    // What a branch demands besides being within the range of the index. Whether it reads internal comments is not asked of a ticket.
    private static BranchGroup Without(BranchGroup branch, ListIndex index)
    {
        var left = Enumerable.Range(0, branch.Relations.Length)
            .Where(number => !index.Columns.Contains(ListColumns.Of(branch.Relations[number])))
            .ToList();
        return branch with
        {
            Relations = [.. left.Select(number => branch.Relations[number])],
            Values = [[.. left.Select(number => branch.Values[0][number])]],
            ReadsInternal = false,
        };
    }
}
