using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// Writes the inner selects of a search. Without free text there is one for each branch of the visibility, each on the index of
/// its branch; free text is found through its index, once for those who read internal comments and once for the others.
/// </summary>
internal sealed class TicketSearchSql
{
    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;
    private readonly Visibility visibility;
    private readonly VisibilitySql visible;
    private readonly IReadOnlyList<BranchGroup> groups;
    private readonly Criterion? where;
    private readonly string tenant;

    public TicketSearchSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where)
    {
        this.dialect = dialect;
        this.parameters = parameters;
        this.visibility = visibility;
        this.where = where;
        visible = new(dialect, parameters);
        groups = BranchGroup.Of(visibility);
        tenant = parameters.Add(visibility.Tenant);
        Split = TextSplit.Of(where);
    }

    /// <summary>What the text index answers, and the rest.</summary>
    public TextSplit Split { get; }

    /// <summary>One select (id, sort_key) for each branch and stretch of the order.</summary>
    public IEnumerable<string> ByBranch(TicketOrderSql order, string limit)
    {
        foreach (var group in groups)
        {
            var source = SourceOf(group, order);
            foreach (var stretch in order.Stretches(source.Key, source.Id))
            {
                yield return
                    $"""
                    select {source.Id} as id, {source.Key} as sort_key
                    from {source.From}
                    where {source.Where}{Conditions(group)}{stretch.Condition}
                    order by {stretch.Order}
                    limit {limit}
                    """;
            }
        }
    }

    /// <summary>One select (id) for each branch, in no order.</summary>
    public IEnumerable<string> IdsByBranch(string limit) => groups.Select(group =>
        $"""
        select t.id as id
        from ticketing_tickets t
        where t.tenant = {tenant}{Conditions(group)}
        limit {limit}
        """);

    /// <summary>One select (id, sort_key) of the tickets whose texts fit, for each index and each of the two ways to read them.</summary>
    /// <param name="key">What they are ordered by; null for how well they fit.</param>
    public IEnumerable<string> ByText(string? key) =>
        from side in Sides
        from index in dialect.TextIndexes(side.Key)
        let query = index.Query(Split.Text!)
        where query is not null
        // cross join: from the index of terms to the tickets, never the other way.
        select
            $"""
            select t.id as id, {key ?? index.Score} as sort_key
            from {index.Table} cross join ticketing_tickets t
            where {index.Matches(parameters.Add(query))} and t.id = {index.Id} and t.tenant = {tenant}
            and ({visible.Any(side)}){And(Split.Rest, side.Key)}{And(visibility.Narrowing, false)}{NotReadMore(side.Key)}
            """;

    /// <summary>One select (id, sort_key) with scores where words are only one way to fit: those who fit otherwise have 0.</summary>
    public IEnumerable<string> ByScore() => Sides.Select(side =>
        // materialized: the index of terms is read once, not for each ticket.
        $"""
        select id, sort_key from (
        with scores as materialized ({Scores(side.Key)})
        select t.id as id, coalesce(s.score, 0.0) as sort_key
        from ticketing_tickets t left join scores s on s.id = t.id
        where t.tenant = {tenant} and ({visible.Any(side)}){And(where, side.Key)}{And(visibility.Narrowing, false)}{NotReadMore(side.Key)})
        """);

    private IEnumerable<IGrouping<bool, BranchGroup>> Sides => groups.GroupBy(group => group.ReadsInternal);

    private string Scores(bool internals)
    {
        var wanted = TextSplit.Wanted(where);
        var scores = from index in dialect.TextIndexes(internals)
                     let query = wanted is null ? null : index.Query(wanted)
                     where query is not null
                     select $"select {index.Id} as id, {index.Score} as score from {index.Table} where {index.Matches(parameters.Add(query))}";
        return scores.ToList() switch
        {
            [] => "select 0 as id, 0.0 as score",
            [var only] => only,
            var several => $"select id, max(score) as score from ({string.Join(" union all ", several)}) group by id",
        };
    }

    private string Conditions(BranchGroup group) =>
        $" and {visible.Compile(group)}{And(where, group.ReadsInternal)}{And(visibility.Narrowing, false)}{NotReadMore(group.ReadsInternal)}";

    // Words that must not occur are looked for in all that the actor may read of a ticket. A ticket whose internal comments he reads by one
    // way in must not come in by another where they are not looked at. For words that must occur, the first way finds at least as much.
    private string NotReadMore(bool internals)
    {
        if (internals || !TextSplit.Excludes(where))
            return "";
        var reading = groups.Where(group => group.ReadsInternal).ToList();
        return reading.Count == 0 ? "" : $" and ({visible.Any(reading)}) is not true";
    }

    private string And(Criterion? criterion, bool internals) =>
        criterion is null ? "" : $" and ({new CriterionSql(dialect, parameters, internals).Compile(criterion)})";

    // The tickets with a key come in order from the table of keys; all others from an index of the tickets.
    private Source SourceOf(BranchGroup group, TicketOrderSql order)
    {
        var (kind, value) = group.AccessKey is { } access ? (TicketKeySql.Access, access)
            : group.IsEverything && OnlyTag(where) is { } tag ? (TicketKeySql.Tag, tag)
            : (null, null);
        return value is null || order.KeyOfTicketKey is not { } key
            ? new("ticketing_tickets t", $"t.tenant = {tenant}", order.Key, "t.id")
            : new(
                "ticketing_ticket_keys k cross join ticketing_tickets t",
                $"k.tenant = {tenant} and k.kind = '{kind}' and k.value = {parameters.Add(value)} and t.id = k.ticket_id and t.tenant = {tenant}",
                key,
                "k.ticket_id");
    }

    private static string? OnlyTag(Criterion? where) => where switch
    {
        TagIn { Tags: [var only] } => only,
        AllOf all => all.Parts.Select(OnlyTag).FirstOrDefault(tag => tag is not null),
        _ => null,
    };

    private sealed record Source(string From, string Where, string Key, string Id);
}
