using System.Globalization;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Writes the statements of a search for free text: by the index or as a walk the tickets found (id, sort_key, internals), and around them
/// what is wanted of each.
/// </summary>
internal sealed class TextSql
{
    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;
    private readonly Visibility visibility;
    private readonly VisibilitySql visible;
    private readonly IReadOnlyList<BranchGroup> groups;
    private readonly Criterion where;
    private readonly Criterion? text;
    private readonly TicketOrderSql order;
    private readonly int limit;
    private readonly string tenant;

    public TextSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, TicketSearchRequest request)
    {
        this.dialect = dialect;
        this.parameters = parameters;
        this.visibility = visibility;
        where = request.Where!;
        text = TextSplit.Of(where).Text;
        order = new(request, dialect, parameters);
        limit = request.Limit;
        visible = new(dialect, parameters);
        groups = BranchGroup.Of(visibility);
        tenant = parameters.Add(visibility.Tenant);
    }

    private bool AllReadInternals => groups.All(group => group.ReadsInternal);

    private bool NoneReadsInternals => !groups.Any(group => group.ReadsInternal);

    /// <summary>The rows of tickets found, with what they are sorted by, and last, when a walk found too few, (nulls, the tickets looked at).</summary>
    public string? Page(TextRoute route, int window) =>
        Around(route, window, $"{TicketRow.Columns}, h.sort_key", "ticketing_tickets t", "t.id = h.id", TicketRow.ColumnCount);

    /// <summary>The terms of tickets found (id, internals, title, body, internal), and last, when a walk found too few, (nulls, the tickets looked at).</summary>
    /// <param name="route">How they are found.</param>
    /// <param name="window">How many tickets a walk takes.</param>
    /// <param name="most">How many the index gives, the newest of them.</param>
    public string? Terms(TextRoute route, int window, int most) =>
        Around(route, window, "h.id, h.internals, x.title, x.body, x.internal, 0 as examined", "ticketing_ticket_terms x", "x.ticket_id = h.id", 5, most);

    /// <summary>How many are found (found, tickets looked at).</summary>
    public string? Count(TextRoute route, int budget)
    {
        if (groups.Count == 0)
            return null;
        if (route is TextRoute.Walk)
        {
            var walked = Window(budget);
            return $"select (select count(*) from ({Walk(walked)}) h), (select count(*) from ({walked}) w)";
        }

        var candidates = Candidates() is { } some ? $"{some} {Limited(budget)}" : null;
        return candidates is null
            ? null
            : $"select (select count(*) from ({Matching(candidates)}) h), (select count(*) from ({candidates}) c)";
    }

    /// <summary>The newest found by cells, see <see cref="CellSql"/>.</summary>
    public string? Cells(TextRoute route, IReadOnlyCollection<CounterCube> cubes, int most, int budget)
    {
        if (groups.Count == 0)
            return null;
        var examined = route is TextRoute.Walk ? Window(budget) : Candidates() is { } candidates ? $"{candidates} {Limited(budget)}" : null;
        if (examined is null)
            return null;
        const string looked = "select * from e";
        var newest = $"(select id from m order by sort_key desc, id desc {Limited(most)}) h";
        return CellSql.Statement(
            cubes,
            $"""
            e as materialized ({examined}),
            m as materialized ({(route is TextRoute.Walk ? Walk(looked) : Matching(looked))}),
            f as materialized ({dialect.ForEach(CellSql.OfTicket(cubes), newest, "ticketing_tickets t", "t.id = h.id")})
            """,
            "select count(*) from m",
            "select count(*) from e");
    }

    private string? Around(TextRoute route, int window, string columns, string table, string joined, int nulls, int most = int.MaxValue)
    {
        if (groups.Count == 0)
            return null;
        if (route is TextRoute.Index)
        {
            return Candidates() is { } candidates
                ? dialect.ForEach(columns, $"({Ordered(most == int.MaxValue ? candidates : $"{dialect.Newest(candidates)} {Limited(most)}")}) h", table, joined)
                : null;
        }

        var walked = Window(window);
        var hits = dialect.ForEach(columns, $"({Walk(walked)} {Limited(limit)}) h", table, joined);
        // The last select runs only when those before it have not filled the page.
        return window == 0
            ? hits
            : $"""
              select * from ({hits}) p
              union all
              select {string.Join(", ", Enumerable.Repeat("null", nulls))}, count(*) from ({walked}) w
              {Limited(limit)}
              """;
    }

    private string? Candidates() =>
        text is not null && dialect.IndexQuery(text, !NoneReadsInternals) is { } query ? dialect.FromIndex(parameters.Add(query)) : null;

    private string Ordered(string candidates) =>
        $"""
        select id, sort_key, internals from ({Matching(candidates)}) m
        {(order.Behind() is { } behind ? $"where {behind}" : "")}
        order by {order.OfResult()}
        {Limited(limit)}
        """;

    private string Matching(string candidates)
    {
        // Where nobody's way of seeing makes a difference, the index has answered for the words already.
        var isAnswered = dialect.IsExact(text!) && (AllReadInternals || NoneReadsInternals);
        var asked = isAnswered ? TextSplit.Of(where).Rest : where;
        var needsTerms = asked is { ContainsText: true };
        var reads = AllReadInternals ? "1" : NoneReadsInternals ? "0" : $"case when {visible.Any(groups.Where(group => group.ReadsInternal))} then 1 else 0 end";
        return dialect.ForEach(
            $"t.id as id, {order.Key} as sort_key, {reads} as internals",
            $"({candidates}) c",
            needsTerms ? "ticketing_tickets t cross join ticketing_ticket_terms x" : "ticketing_tickets t",
            $"t.id = c.id and t.tenant = {tenant}{Seen()}{Asked(asked, $"{reads} = 1")}{Narrowed()}{(needsTerms ? " and x.ticket_id = t.id" : "")}");
    }

    private string Walk(string walked)
    {
        var outside = WindowFilter.Of(where).Outside;
        var rest = Asked(outside, "w.internals = 1") + Narrowed();
        // Fields are on the ticket's own row, which is read only for them.
        var readsTicket = visibility.Narrowing is not null || HasFields(outside);
        return dialect.ForEach(
            "w.id as id, w.sort_key as sort_key, w.internals as internals",
            $"({walked}) w",
            readsTicket ? "ticketing_tickets t cross join ticketing_ticket_terms x" : "ticketing_ticket_terms x",
            $"{(readsTicket ? "t.id = w.id and " : "")}x.ticket_id = w.id{rest}");
    }

    // The tickets that the actor sees in the order asked for, from the page's place on; each way of seeing is a stretch of an index. A limit in any
    // case: without one they could be joined in another order.
    private string Window(int most)
    {
        var inside = WindowFilter.Of(where).Inside;
        var limited = Limited(most == 0 ? long.MaxValue : most);
        var sources = groups.Select(group => SourceOf(group, inside)).ToList();
        // With a key, and behind them without one: what follows each other needs no sorting.
        var parts = sources.ConvertAll(source => order.Parts(source.Key, "t.id"));
        var following = Enumerable.Range(0, parts[0].Count)
            .Select(number => Merged([.. sources.SelectMany((source, index) => parts[index][number].Select(stretch => Stretch(source, stretch, limited)))], limited))
            .ToList();
        return following is [var only]
            ? only
            : $"{string.Join("\nunion all\n", following.Select((part, number) => $"select * from ({part}) o{number}"))}\n{limited}";
    }

    private string Stretch(Source source, string stretch, string limited)
    {
        var select =
            $"""
            select t.id as id, {source.Key} as sort_key, {source.Internals} as internals
            from {source.From}
            where {source.Where}{stretch}
            """;
        return dialect.MergesUnions ? select : $"{select}\norder by {order.OfPart(source.Key, "t.id")}\n{limited}";
    }

    private string Merged(List<string> stretches, string limited)
    {
        var ordered = $"order by {order.OfPart("sort_key", "id")}\n{limited}";
        if (stretches is [var only])
            return dialect.MergesUnions ? $"{only}\n{ordered}" : only;
        return dialect.MergesUnions
            ? $"{string.Join(MayOverlap ? "\nunion\n" : "\nunion all\n", stretches)}\n{ordered}"
            : $"select {(MayOverlap ? "distinct " : "")}id, sort_key, internals from (\n({string.Join(")\nunion all\n(", stretches)})) u\n{ordered}";
    }

    // Two values of one field are never in one ticket.
    private bool MayOverlap => groups.Count > 1
        && (groups[0].Relations is not [var one and not TicketRelation.AccessKey] || groups.Any(group => group.Relations is not [var other] || other != one));

    private Source SourceOf(BranchGroup group, Criterion? inside)
    {
        var seen = $" and {visible.Compile(group)}{Asked(inside, "1 = 0")}{NotReadBesides(group)}";
        var internals = group.ReadsInternal ? "1" : "0";
        return group.AccessKey is { } access && order.Key is "t.created_at" or "t.updated_at"
            ? new(
                "ticketing_ticket_keys k cross join ticketing_tickets t",
                $"k.tenant = {tenant} and k.kind = '{TicketKeySql.Access}' and k.value = {parameters.Add(group.AccessKey!)} and t.id = k.ticket_id and t.tenant = {tenant}{seen}",
                order.Key is "t.created_at" ? "k.created_at" : "k.updated_at",
                internals)
            : new("ticketing_tickets t", $"t.tenant = {tenant}{seen}", order.Key, internals);
    }

    // A ticket whose internal comments are read by one way in is searched with them, and comes by no other way.
    private string NotReadBesides(BranchGroup group) =>
        group.ReadsInternal || NoneReadsInternals ? "" : $" and ({visible.Any(groups.Where(other => other.ReadsInternal))}) is not true";

    private string Seen() => groups.Any(group => group.IsEverything) ? "" : $" and ({visible.Any(groups)})";

    private string Narrowed() => visibility.Narrowing is { } narrowing ? $" and ({Compile(narrowing, false)})" : "";

    private string Asked(Criterion? asked, string reads)
    {
        if (asked is null)
            return "";
        if (AllReadInternals || NoneReadsInternals || !asked.ContainsText)
            return $" and ({Compile(asked, AllReadInternals)})";
        return $" and case when {reads} then ({Compile(asked, true)}) else ({Compile(asked, false)}) end";
    }

    private string Compile(Criterion criterion, bool internals) => new CriterionSql(dialect, parameters, internals, joined: true).Compile(criterion);

    private static bool HasFields(Criterion? criterion) => criterion switch
    {
        null or HasText => false,
        AllOf all => all.Parts.Any(HasFields),
        AnyOf any => any.Parts.Any(HasFields),
        Not not => HasFields(not.Part),
        _ => true,
    };

    // In the text, as what it is decides the plan.
    private static string Limited(long rows) => string.Create(CultureInfo.InvariantCulture, $"limit {rows}");

    private sealed record Source(string From, string Where, string Key, string Internals);
}
