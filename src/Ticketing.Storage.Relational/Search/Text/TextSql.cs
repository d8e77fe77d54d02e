using System.Globalization;
using Ticketing.Access;
using Ticketing.Counters;
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
    /// <summary>So many times are gone through to see whether tickets were filed late.</summary>
    public const int MostTimes = 32_768;

    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;
    private readonly Visibility visibility;
    private readonly VisibilitySql visible;
    private readonly VisibilitySql unplanned;
    private readonly IReadOnlyList<BranchGroup> groups;
    private readonly IReadOnlyList<SeenStretch> stretches;
    private readonly Criterion where;
    private readonly Criterion? text;
    private readonly long? number;
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
        number = TextSplit.Number(where);
        order = new(request, dialect, parameters);
        limit = request.Limit;
        visible = new(dialect, parameters);
        unplanned = new(dialect, parameters, isPlanned: false);
        groups = BranchGroup.Of(visibility);
        stretches = SeenStretch.Of(groups);
        tenant = parameters.Add(visibility.Tenant);
    }

    private bool AllReadInternals => groups.All(group => group.ReadsInternal);

    private bool NoneReadsInternals => !groups.Any(group => group.ReadsInternal);

    /// <summary>The rows of tickets found, with what they are sorted by, and last, when too few were found in a window, (nulls, the tickets looked at).</summary>
    public string? Page(TextRoute route, int window) => route is TextRoute.Newest
        ? Newest(window)
        : Around(route, window, $"{TicketRow.Columns}, h.sort_key", "ticketing_tickets t", "t.id = h.id", TicketRow.ColumnCount);

    /// <summary>
    /// The terms of tickets found (id, internals, title, body, internal), and last (nulls, the tickets looked at): when a walk found too few, or the index gave
    /// as many as it may.
    /// </summary>
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
            if (Candidates() is not { } candidates)
                return null;
            if (most == int.MaxValue)
                return dialect.ForEach(columns, $"({Ordered(candidates)}) h", table, joined);
            return
                $"""
                with c as materialized ({dialect.Newest(candidates)} {Limited(most)})
                select * from ({dialect.ForEach(columns, $"({Ordered("select id from c")}) h", table, joined)}) p
                union all
                select {Nulls(nulls)}, n from (select count(*) as n from c) q where n = {most}
                """;
        }

        // A table of its own does not tell the planner that mostly a part of it is read.
        var walked = Window(window, isReadWhole: window == 0 || !dialect.ReadsNamedByNeed);
        if (window == 0)
            return Hits(walked);
        // The last select runs only when those before it have not filled the page.
        var (named, seen) = dialect.ReadsNamedByNeed ? ($"with s as materialized ({walked})\n", "select * from s") : ("", walked);
        return
            $"""
            {named}select * from ({Hits(seen)}) p
            union all
            select {Nulls(nulls)}, count(*) from ({seen}) w
            {Limited(limit)}
            """;

        string Hits(string walked) => dialect.ForEach(columns, $"({Walk(walked)} {Limited(limit)}) h", table, joined);
    }

    // The index gives the tickets by number, which is the order of time but for tickets that were filed late. Every ticket that belongs before the last
    // one found has its time behind it: those times are gone through, and a ticket with a smaller number is looked at.
    private string? Newest(int window)
    {
        if (groups.Count == 0 || Candidates() is not { } some)
            return null;
        var candidates = $"{dialect.Newest(some)} {Limited(window)}";
        var laterTimes = $"select id from ({string.Join("\nunion all\n", stretches.Select(stretch => Times(stretch, "(select sort_key from k)")))}) a {Limited(MostTimes)}";
        var late = LookedUp($"select id from ({laterTimes}) a where id < (select id from k)", where, needsTerms: true);
        var newest = $"(select id, sort_key from (select id, sort_key from m union select id, sort_key from ({late}) l) b order by sort_key desc, id desc {Limited(limit)}) h";
        return
            $"""
            with m as materialized (select id, sort_key from ({Matching(candidates)}) c {Limited(limit)}),
            k as materialized (select count(*) as found, case when count(*) = {limit} then min(sort_key) end as sort_key, min(id) as id from m)
            select * from ({dialect.ForEach($"{TicketRow.Columns}, h.sort_key", newest, "ticketing_tickets t", "t.id = h.id")}) p
            union all
            select {Nulls(TicketRow.ColumnCount)}, case
            when (select count(*) from ({laterTimes}) a) = {MostTimes} then {window}
            when (select found from k) = {limit} then 0
            else (select count(*) from ({candidates}) c) end
            """;
    }

    private string Times(SeenStretch stretch, string from) => stretch.Along.AccessKey is { } access
        ? $"select k.ticket_id as id from ticketing_ticket_keys k where k.tenant = {tenant} and k.kind = '{TicketKeySql.Access}' and k.value = {parameters.Add(access)} and k.created_at >= {from}"
        : $"select t.id as id from ticketing_tickets t where t.tenant = {tenant} and {visible.Compile(stretch.Along)} and t.created_at >= {from}";

    private static string Nulls(int columns) => string.Join(", ", Enumerable.Repeat("null", columns));

    private string? Candidates() =>
        number is { } one ? $"select n.id as id from ticketing_tickets n where n.id = {parameters.Add(one)}"
        : text is not null && dialect.IndexQuery(text, !NoneReadsInternals) is { } query ? dialect.FromIndex(parameters.Add(query)) : null;

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
        var isAnswered = number is null && dialect.IsExact(text!) && (AllReadInternals || NoneReadsInternals);
        var asked = isAnswered ? TextSplit.Of(where).Rest : where;
        return LookedUp(candidates, asked, needsTerms: asked is { ContainsText: true });
    }

    private string LookedUp(string candidates, Criterion? asked, bool needsTerms)
    {
        var reads = AllReadInternals ? "1" : NoneReadsInternals ? "0" : $"case when {visible.Any(groups.Where(group => group.ReadsInternal))} then 1 else 0 end";
        return dialect.ForEach(
            $"t.id as id, {Key(reads)} as sort_key, {reads} as internals",
            $"({dialect.Few(candidates)}) c",
            needsTerms ? "ticketing_tickets t cross join ticketing_ticket_terms x" : "ticketing_tickets t",
            $"t.id = c.id and t.tenant = {tenant}{Seen()}{Asked(asked, $"{reads} = 1")}{Narrowed()}{(needsTerms ? " and x.ticket_id = t.id" : "")}");
    }

    private string Key(string reads) => order.IsByUpdate && !AllReadInternals && !NoneReadsInternals
        ? $"case when {reads} = 1 then {order.Key(true)} else {order.Key(false)} end"
        : order.Key(AllReadInternals);

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
    private string Window(int most, bool isReadWhole = true)
    {
        var inside = WindowFilter.Of(where).Inside;
        var limited = isReadWhole ? Limited(most == 0 ? long.MaxValue : most) : $"limit {dialect.UnknownLimit(most.ToString(CultureInfo.InvariantCulture))}";
        var sources = stretches.Select(stretch => SourceOf(stretch, inside)).ToList();
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

    private string Merged(List<string> selects, string limited)
    {
        var ordered = $"order by {order.OfPart("sort_key", "id")}\n{limited}";
        if (selects is [var only])
            return dialect.MergesUnions ? $"{only}\n{ordered}" : only;
        return dialect.MergesUnions
            ? $"{string.Join(MayOverlap ? "\nunion\n" : "\nunion all\n", selects)}\n{ordered}"
            // distinct on: a distinct could be made by a hash table, for which every stretch would be read as far as the window.
            : $"select {(MayOverlap ? "distinct on (sort_key, id) " : "")}id, sort_key, internals from (\n({string.Join(")\nunion all\n(", selects)})) u\n{ordered}";
    }

    // Two values of one field are never in one ticket.
    private bool MayOverlap => stretches.Count > 1
        && (stretches[0].Along.Relations is not [var one and not TicketRelation.AccessKey] || stretches.Any(stretch => stretch.Along.Relations is not [var other] || other != one));

    private Source SourceOf(SeenStretch stretch, Criterion? inside)
    {
        var group = stretch.Along;
        var besides = stretch.Besides.Count == 0 ? "" : $" and {dialect.Hidden(visible.Any(stretch.Besides))}";
        var only = group.Relations is [_] && !HasValues(inside);
        var seen = $" and {(only ? unplanned : visible).Compile(group)}{besides}{Asked(inside, "1 = 0")}{NotReadBesides(group)}";
        var internals = group.ReadsInternal ? "1" : "0";
        var key = order.Key(group.ReadsInternal);
        return group.AccessKey is not null && key is "t.created_at" or "t.updated_at" or "t.public_updated_at"
            ? new(
                "ticketing_ticket_keys k cross join ticketing_tickets t",
                $"k.tenant = {tenant} and k.kind = '{TicketKeySql.Access}' and k.value = {parameters.Add(group.AccessKey!)} and t.id = k.ticket_id and t.tenant = {tenant}{seen}",
                $"k{key[1..]}",
                internals)
            : new("ticketing_tickets t", $"t.tenant = {tenant}{seen}", key, internals);
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
        if (AllReadInternals || NoneReadsInternals || !InternalsMatter.To(asked))
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

    // Of several values it is the fewest tickets' index that is wanted.
    private static bool HasValues(Criterion? inside) => inside switch
    {
        null => false,
        AllOf all => all.Parts.Any(HasValues),
        _ => inside is ValueIn,
    };

    // In the text, as what it is decides the plan.
    private static string Limited(long rows) => string.Create(CultureInfo.InvariantCulture, $"limit {rows}");

    private sealed record Source(string From, string Where, string Key, string Internals);
}
