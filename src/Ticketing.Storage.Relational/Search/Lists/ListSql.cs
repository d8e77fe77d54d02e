using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// Writes the statements of a list: stretches of indexes, read only as far as the page needs, merged in the order asked for, and last the
/// rows of the page.
/// </summary>
internal sealed class ListSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where)
{
    private const string OfTicket = "t.id";
    private const string Keys = "ticketing_ticket_keys";

    private readonly BranchConditions branches = new(dialect, parameters, visibility, where);

    /// <summary>What the condition and the narrowing demand.</summary>
    public ListConditions Conditions { get; } = new(where, visibility.Narrowing);

    /// <summary>The ways of seeing.</summary>
    public IReadOnlyList<BranchGroup> Ways => branches.Groups;

    /// <summary>The statements of a page, each to be run when those before it have not filled it.</summary>
    public IEnumerable<string> Pages(ListPlan plan, TicketOrderSql order, long limit)
    {
        // In the text: not knowing the limit, PostgreSQL reckons with a tenth of all and makes a new plan for every call.
        var most = Number(limit);
        // An everyday list has no more to ask of a ticket than which way it is: three equalities are cheaper than a list of three.
        var sources = SourcesOf(plan, order.Key, isFolded: plan.IsDoubtful);
        if (sources.Count == 0)
            return [];
        var parts = sources.ConvertAll(source => (Source: source, Parts: order.Parts(source.Key, source.Id)));
        var (statements, mayOverlap) = (parts[0].Parts.Count, sources.Count > 1 && MayOverlap(plan));
        var isBounded = sources.Exists(source => source is { IsOrdered: true, Rest.Length: > 0 });
        if (isBounded && plan.Budget(statements) is { } rows && parts is [var (source, ofSource)] && ofSource.All(stretches => stretches is [_]))
            return ofSource.Select(stretches => BoundedStretch(order, limit, Math.Max(rows / 2, limit), source, stretches[0]));
        if (isBounded && plan.IsDoubtful && plan.Budget(statements) is { } budget)
        {
            return Enumerable.Range(0, statements).Select(number => Bounded(
                order, limit, budget, [.. parts.SelectMany(one => one.Parts[number].Select(stretch => (one.Source, stretch)))], mayOverlap));
        }

        return Enumerable.Range(0, statements).Select(number => parts.SelectMany(one => one.Parts[number].Select(stretch => (one.Source, stretch))).ToList() switch
        {
            [({ IsOrdered: true, Id: OfTicket } source, var stretch)] => Direct(source, stretch, order, most),
            var several => Page(order, most, [.. several.Select(one => Select(one.Source, one.stretch, order, most))], mayOverlap),
        });
    }

    /// <summary>
    /// The statement of a count: (tickets that fit, 1 when all were looked at that might). Null when there is nothing to count.
    /// </summary>
    public string? Count(ListPlan plan, int cap)
    {
        var sources = SourcesOf(plan, null);
        if (sources.Count == 0)
            return null;
        var mayOverlap = sources.Count > 1 && MayOverlap(plan);
        var plain = !mayOverlap && sources.TrueForAll(source => source.Rest.Length == 0);
        var budget = new CountBudget(sources.ConvertAll(RowsOfTicket));
        var limit = Math.Min(plain ? cap + 1L : long.MaxValue, budget.Tickets);
        var (selects, areAll) = budget.IsMixed
            ? (sources.Where(source => RowsOfTicket(source) == 1).Select(source => Counted(source, limit, ", 0 as heavy"))
                .Append($"select * from (\n{string.Join("\nunion all\n", sources.Where(source => RowsOfTicket(source) > 1).Select(source => Counted(source, budget.HeavyTickets, ", 1 as heavy")))}\nlimit {Number(budget.HeavyTickets)}) v"),
                $" and coalesce(sum(heavy), 0) < {Number(budget.HeavyTickets)}")
            : (sources.Select(source => Counted(source, limit, "")), "");
        return
            $"""
            select count({(plain ? "*" : mayOverlap ? "distinct case when fits then id end" : "case when fits then 1 end")}),
            case when count(*) < {Number(limit)}{areAll} then 1 else 0 end from (
            select * from (
            {string.Join("\nunion all\n", selects)}) u
            limit {Number(limit)}) c
            """;
    }

    // The order makes PostgreSQL take the index: it would look for a few rows of many in the table itself.
    private string Counted(Source source, long limit, string heavy) =>
        $"""
        select * from (
        select {source.Id} as id, {(source.Rest.Length == 0 ? "1 = 1" : source.Rest)} as fits{heavy}
        from {source.From}
        where {source.Where}
        order by {source.Key}, {source.Id}
        limit {dialect.UnknownLimit(Number(limit))}) s
        """;

    // Its own or that of a key, both where one leads to the other, and one for each key that it is asked for; of those that show it the first one found is enough.
    private int RowsOfTicket(Source source)
    {
        var asked = source.Rest.Split(Keys).Length - 1;
        return 1 + (source.From.Contains(Keys + " k ", StringComparison.Ordinal) ? 1 : 0) + Math.Min(asked, Conditions.Tags + 1);
    }

    /// <summary>
    /// The statement of a count by cells, see <see cref="CellSql"/>: from the same stretches as <see cref="Count"/>, and in them the newest
    /// first. Null when there is nothing to count.
    /// </summary>
    public string? Cells(ListPlan plan, IReadOnlyCollection<CounterCube> cubes, int most)
    {
        var sources = SourcesOf(plan, null, needsTicket: true);
        if (sources.Count == 0)
            return null;
        var mayOverlap = sources.Count > 1 && MayOverlap(plan);
        var plain = !mayOverlap && sources.TrueForAll(source => source.Rest.Length == 0);
        var columns = CellSql.OfFound(cubes);
        var ordered = $"order by sort_key desc, id desc\nlimit {dialect.UnknownLimit(Number((plain ? Math.Min(most, plan.CountBudget) : plan.CountBudget) + 1L))}";
        var selects = sources.Select(source =>
            $"""
            select {source.Id} as id, {source.Key} as sort_key, {(source.Rest.Length == 0 ? "1 = 1" : source.Rest)} as fits, {CellSql.OfTicket(cubes)}
            from {source.From}
            where {source.Where}
            """);
        var examined = dialect.MergesUnions
            ? $"{string.Join("\nunion all\n", selects)}\n{ordered}"
            : $"select * from (\n({string.Join(")\nunion all\n(", selects.Select(select => $"{select}\n{ordered}"))})) u\n{ordered}";
        return CellSql.Statement(
            cubes,
            $"""
            e as materialized (
            {examined}),
            f as materialized (
            select {(mayOverlap ? "distinct " : "")}id, sort_key, {columns}
            from e
            where fits
            order by sort_key desc, id desc
            limit {Number(most)})
            """,
            $"select count({(mayOverlap ? "distinct id" : "*")}) from e where fits",
            "select count(*) from e");
    }

    // One stretch of the tickets themselves: their rows are where it leads.
    private string Direct(Source source, string stretch, TicketOrderSql order, string limit) =>
        $"""
        select {TicketRow.Columns}, {source.Key} as sort_key
        from {source.From}
        where {source.Where}{stretch}{Unindexed(source)}
        order by {order.OfPart(source.Key, source.Id)}
        limit {limit}
        """;

    // What is looked at has a limit, and whether it fits is asked behind it. When the last one is reached, its place comes out as a row of its own
    // kind, by which the list can be gone on with; a page that is full before has cut it off.
    private string Bounded(TicketOrderSql order, long limit, long budget, IReadOnlyList<(Source Source, string Stretch)> stretches, bool mayOverlap)
    {
        // The last ticket is looked at in every way that leads to it.
        var beyond = mayOverlap ? stretches.Count - 1 : 0;
        var place = Math.Max(budget - beyond, limit);
        var last = Number(place);
        var ordered = $"order by {order.OfPart("sort_key", "id")}\nlimit {dialect.UnknownLimit(Number(place + beyond))}";
        var selects = stretches.Select(one => Asked(one.Source, one.Stretch)).ToList();
        var examined = dialect.MergesUnions
            ? $"{string.Join("\nunion all\n", selects)}\n{ordered}"
            : selects is [var only] ? $"{only}\n{ordered}"
            : $"select id, sort_key, fits from (\n({string.Join(")\nunion all\n(", selects.Select(select => $"{select}\n{ordered}"))})) u\n{ordered}";
        // What several ways show comes once for each of them, one after the other.
        var (shown, isNew) = mayOverlap ? (", lag(case when fits then id end) over () as shown", "(shown is null or shown <> id)") : ("", "1 = 1");
        return
            $"""
            select {TicketRow.Columns}, h.sort_key, h.mark
            from (
            select id, sort_key, case when number <> {last} then {FoundRow.Hit} when fits and {isNew} then {FoundRow.LastHit} else {FoundRow.Place} end as mark
            from (
            select id, sort_key, fits, number{shown}
            from (
            select id, sort_key, fits, row_number() over () as number
            from (
            {examined}) e) n
            where fits or number = {last}) s
            where {isNew} or number = {last}
            limit {Number(limit)}) h
            cross join ticketing_tickets t
            where t.id = h.id
            order by {order.OfPart("h.sort_key", "h.id")}
            """;
    }

    // Of a single stretch the page comes first, and the place only where it is not full: then the same entries are gone through again, in the index alone.
    private string BoundedStretch(TicketOrderSql order, long limit, long budget, Source source, string stretch)
    {
        var ordered = $"order by {order.OfPart(source.Key, source.Id)}";
        return
            $"""
            select {TicketRow.Columns}, h.sort_key, h.mark
            from (
            select * from (
            select id, sort_key, {FoundRow.Hit} as mark from (
            select {source.Id} as id, {source.Key} as sort_key, {source.Rest} as fits
            from {source.From}
            where {source.Where}{stretch}
            {ordered}
            limit {dialect.UnknownLimit(Number(budget))}) e
            where fits
            limit {Number(limit)}) f
            union all
            select * from (
            select {source.Id} as id, {source.Key} as sort_key, {FoundRow.Place} as mark
            from {source.From}
            where {source.Where}{stretch}
            {ordered}
            limit 1 offset {dialect.UnknownLimit(Number(budget - 1))}) p
            limit {Number(limit)}) h
            cross join ticketing_tickets t
            where t.id = h.id
            order by {order.OfPart("h.sort_key", "h.id")}
            """;
    }

    private string Asked(Source source, string stretch)
    {
        var select =
            $"""
            select {source.Id} as id, {source.Key} as sort_key, {(source.Rest.Length == 0 ? "1 = 1" : source.Rest)} as fits
            from {source.From}
            where {source.Where}{stretch}
            """;
        // As in Select.
        return dialect.MergesUnions || source.IsOrdered ? select : $"select id, sort_key, fits from ({select}\noffset 0) s";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Unindexed(Source source) => source.Rest.Length == 0 ? "" : $" and {dialect.Unindexed(source.Rest)}";

    private string Page(TicketOrderSql order, string limit, ImmutableArray<string> selects, bool mayOverlap)
    {
        var ordered = $"order by {order.OfPart("sort_key", "id")}\nlimit {limit}";
        var merged = selects is [var only] ? only + (dialect.MergesUnions ? "\n" + ordered : "")
            : dialect.MergesUnions ? string.Join(mayOverlap ? "\nunion\n" : "\nunion all\n", selects) + "\n" + ordered
            : $"select {(mayOverlap ? "distinct on (sort_key, id) " : "")}id, sort_key from (\n({string.Join(")\nunion all\n(", selects)})) u\n{ordered}";
        // distinct on: a distinct could be made by a hash table, for which all selects would be read as far as their limits.
        // cross join: from the page to its rows, never the other way.
        return
            $"""
            select {TicketRow.Columns}, h.sort_key
            from (
            {merged}) h
            cross join ticketing_tickets t
            where t.id = h.id
            order by {order.OfPart("h.sort_key", "h.id")}
            """;
    }

    private string Select(Source source, string stretch, TicketOrderSql order, string limit)
    {
        var select =
            $"""
            select {source.Id} as id, {source.Key} as sort_key
            from {source.From}
            where {source.Where}{stretch}{Unindexed(source)}
            """;
        if (dialect.MergesUnions)
            return select;
        // offset 0: what is sorted must not be looked for along another index that has the order.
        return source.IsOrdered
            ? $"{select}\norder by {order.OfPart(source.Key, source.Id)}\nlimit {limit}"
            : $"select id, sort_key from ({select}\noffset 0) s\norder by {order.OfPart("sort_key", "id")}\nlimit {limit}";
    }

    // Two ways can show the same ticket; two values of one field cannot.
    private bool MayOverlap(ListPlan plan) => plan.Scans.Any(scan => scan.Way is null)
        ? where is { ContainsText: true } && Ways.Select(way => way.ReadsInternal).Distinct().Count() > 1
        : plan.Scans.Select(scan => scan.Way).Distinct().Count() > 1;

    // Ways along the same stretch, as those of one team in several projects, look at its tickets once.
    private List<Source> SourcesOf(ListPlan plan, string? key, bool needsTicket = false, bool isFolded = true) =>
    [
        .. plan.Scans.GroupBy(scan => (scan.Index, Values: string.Join('\0', scan.Values), IsWay: scan.Way is not null, scan.Way?.ReadsInternal, Alone: isFolded ? null : scan.Way))
            .SelectMany(same => same.Key.IsWay
                ? [SourceOf(same.First(), [.. same.Select(scan => scan.Way!)], key, needsTicket)]
                : same.SelectMany(scan => SidesOf(scan).Select(side => SourceOf(scan, side, key, needsTicket)))),
    ];

    // Free text is looked for in internal comments only by the ways that read them.
    private IEnumerable<IReadOnlyList<BranchGroup>> SidesOf(ListScan scan) =>
        scan.Way is { } way ? [[way]]
        : where is { ContainsText: true } ? Ways.GroupBy(one => one.ReadsInternal).Select(side => side.ToList())
        : [Ways];

    private Source SourceOf(ListScan scan, IReadOnlyList<BranchGroup> side, string? key, bool needsTicket)
    {
        var index = scan.Index;
        var equal = string.Concat(index.Columns.Select((column, number) => column.KeyKind() is { } kind
            ? $" and k.kind = '{kind}' and k.value = {parameters.Add(scan.Values[number])}"
            : $" and t.{column.Name()} = {parameters.Add(scan.Values[number])}"));
        var rest = Rest(scan, side);
        var own = index.Key switch
        {
            SortField.Created => "t.created_at",
            SortField.Updated => "t.updated_at",
            SortField.Due => "t.due_at",
            SortField.Resolved => "t.resolved_at",
            SortField.Priority => "t.priority",
            _ => "t.id",
        };
        var bounds = Conditions.Bounds(index.Key) is { } bound ? $" and {new CriterionSql(dialect, parameters, internals: false).Compile(bound)}" : "";
        if (index.Name is { } name)
            return new($"ticketing_tickets t{dialect.Along(name)}", $"t.tenant = {branches.Tenant}{equal}{index.PartCondition}{bounds}", key ?? own, OfTicket, rest, scan.IsOrdered);
        var inKeys = index.Key is SortField.Updated ? "k.updated_at" : "k.created_at";
        return !needsTicket && rest.Length == 0 && bounds.Length == 0 && (key is null || key == own)
            ? new($"{Keys} k", $"k.tenant = {branches.Tenant}{equal}", inKeys, "k.ticket_id", "", scan.IsOrdered)
            : new(
                $"{Keys} k {dialect.TicketsOfKeys}",
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

        var besides = branches.Besides(Conditions.RestOf(scan.Index), side[0].ReadsInternal);
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

    /// <param name="From">The tables.</param>
    /// <param name="Where">What bounds the stretch of the index.</param>
    /// <param name="Key">What is sorted by.</param>
    /// <param name="Id">The ticket's number.</param>
    /// <param name="Rest">What is asked of each ticket; empty for nothing.</param>
    /// <param name="IsOrdered">Whether it comes in the order asked for.</param>
    private sealed record Source(string From, string Where, string Key, string Id, string Rest, bool IsOrdered);
}
