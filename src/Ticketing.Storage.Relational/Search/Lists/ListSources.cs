using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the stretches of indexes that a plan takes, and what is asked of the tickets along them.</summary>
internal sealed class ListSources(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where, SortField? sort)
{
    private readonly BranchConditions branches = new(dialect, parameters, visibility, where, isByUpdate: sort is SortField.Updated);

    /// <summary>What the condition and the narrowing demand.</summary>
    public ListConditions Conditions { get; } = new(where, IsAlike(visibility.Narrowing) ? visibility.Narrowing : null);

    /// <summary>Whether what is asked for depends on whether internal comments may be read.</summary>
    public bool InternalsMatter => Search.InternalsMatter.To(where);

    /// <summary>The ways of seeing.</summary>
    public IReadOnlyList<BranchGroup> Ways => branches.Groups;

    // Two ways can show the same ticket; two values of one field cannot.
    /// <summary>Whether a ticket can come from several of them.</summary>
    public bool MayOverlap(ListPlan plan) => plan.Scans.Any(scan => scan.Way is null)
        ? where is { ContainsText: true } && Ways.Select(way => way.ReadsInternal).Distinct().Count() > 1
        : plan.Scans.Select(scan => scan.Way).Distinct().Count() > 1;

    /// <summary>The stretches of a plan. Ways along the same one, as those of one team in several projects, look at its tickets once.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="key">What is sorted by, where internal comments may be read or not; null where it does not matter.</param>
    /// <param name="needsTicket">Whether columns of the ticket are wanted.</param>
    /// <param name="isFolded">Whether those ways are put together.</param>
    public List<ListSource> Of(ListPlan plan, Func<bool, string>? key, bool needsTicket = false, bool isFolded = true) =>
    [
        .. plan.Scans.GroupBy(scan => (scan.Index, Values: string.Join('\0', scan.Values), IsWay: scan.Way is not null, scan.ReadsInternal, Alone: isFolded ? null : scan.Way))
            .SelectMany(same => same.Key.IsWay
                ? [SourceOf(same.First(), [.. same.Select(scan => scan.Way!)], key, needsTicket)]
                : same.Select(scan => SourceOf(scan, SideOf(scan), key, needsTicket))),
    ];

    private IReadOnlyList<BranchGroup> SideOf(ListScan scan) =>
        scan.ReadsInternal is { } reads ? [.. Ways.Where(way => way.ReadsInternal == reads)] : Ways;

    // One that is not is asked of each ticket, as who may not read internal comments sees it.
    private static bool IsAlike(Criterion? narrowing) => !Search.InternalsMatter.To(narrowing);

    private ListSource SourceOf(ListScan scan, IReadOnlyList<BranchGroup> side, Func<bool, string>? keyOf, bool needsTicket)
    {
        var index = scan.Index;
        var key = keyOf?.Invoke(side[0].ReadsInternal);
        var equal = string.Concat(index.Columns.Select((column, number) => column.KeyKind() is { } kind
            ? $" and k.kind = '{kind}' and k.value = {parameters.Add(scan.Values[number])}"
            : $" and t.{column.Name()} = {parameters.Add(scan.Values[number])}"));
        var rest = Rest(scan, side);
        var own = index.Key switch
        {
            SortField.Created => "t.created_at",
            SortField.Updated => TicketOrderSql.Updated(!index.IsPublic),
            SortField.Due => "t.due_at",
            SortField.Resolved => "t.resolved_at",
            SortField.Priority => "t.priority",
            _ => "t.id",
        };
        var bounds = Conditions.Bounds(index.Key) is { } bound ? $" and {new CriterionSql(dialect, parameters, internals: !index.IsPublic).Compile(bound)}" : "";
        if (index.Name is { } name)
            return new($"ticketing_tickets t{dialect.Along(name)}", $"t.tenant = {branches.Tenant}{equal}{index.PartCondition}{bounds}", key ?? own, ListSource.OfTicket, rest, scan.IsOrdered);
        var inKeys = index.Key is SortField.Updated ? TicketOrderSql.Updated(!index.IsPublic, "k") : "k.created_at";
        return !needsTicket && rest.Length == 0 && bounds.Length == 0 && (key is null || key == own)
            ? new($"{ListSource.Keys} k", $"k.tenant = {branches.Tenant}{equal}", inKeys, "k.ticket_id", "", scan.IsOrdered)
            : new(
                $"{ListSource.Keys} k {dialect.TicketsOfKeys}",
                $"k.tenant = {branches.Tenant}{equal} and t.id = k.ticket_id{bounds}",
                key is null || key == own ? inKeys : key,
                "k.ticket_id",
                rest,
                scan.IsOrdered);
    }

    private string Rest(ListScan scan, IReadOnlyList<BranchGroup> side)
    {
        var asked = new List<string>();
        if (scan.Way is not null)
        {
            var left = side.Select(way => LeftOf(way, scan.Index)).ToList();
            if (!left.Exists(way => way.IsEverything))
                asked.Add(left is [var only] ? branches.Visible.Compile(only) : $"({branches.Visible.Any(Alike(left))})");
        }
        else if (!side.Any(one => one.IsEverything))
        {
            asked.Add($"({branches.Visible.Any(side)})");
        }

        var besides = branches.Besides(Conditions.RestOf(scan.Index), side[0].ReadsInternal) + (IsAlike(visibility.Narrowing) ? "" : branches.Narrowed);
        return string.Join(" and ", asked) is var seen && besides.Length == 0 ? seen : seen.Length == 0 ? besides[" and ".Length..] : seen + besides;
    }

    // What a way demands besides being on a stretch of the index.
    private static BranchGroup LeftOf(BranchGroup way, ListIndex index)
    {
        var left = Enumerable.Range(0, way.Relations.Length).Where(number => !index.Columns.Contains(ListColumns.Of(way.Relations[number]))).ToList();
        return way with
        {
            Relations = [.. left.Select(number => way.Relations[number])],
            Values = [[.. left.Select(number => way.Values[0][number])]],
        };
    }

    private static IEnumerable<BranchGroup> Alike(IEnumerable<BranchGroup> ways) => ways
        .GroupBy(way => string.Join(',', way.Relations))
        .Select(same => same.First() with { Values = [.. same.SelectMany(way => way.Values)] });
}
