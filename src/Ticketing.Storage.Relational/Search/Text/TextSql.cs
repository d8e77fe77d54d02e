using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Writes the inner selects of a search for free text, which is found through its index, once for those who read internal comments
/// and once for the others.
/// </summary>
internal sealed class TextSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where)
{
    private readonly BranchConditions conditions = new(dialect, parameters, visibility, where);

    /// <summary>What the text index answers, and the rest.</summary>
    public TextSplit Split { get; } = TextSplit.Of(where);

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
            where {index.Matches(parameters.Add(query))} and t.id = {index.Id} and t.tenant = {conditions.Tenant}{conditions.OfAny(side, Split.Rest)}
            """;

    /// <summary>One select (id, sort_key) with scores where words are only one way to fit: those who fit otherwise have 0.</summary>
    public IEnumerable<string> ByScore() => Sides.Select(side =>
        // materialized: the index of terms is read once, not for each ticket.
        $"""
        select id, sort_key from (
        with scores as materialized ({Scores(side.Key)})
        select t.id as id, coalesce(s.score, 0.0) as sort_key
        from ticketing_tickets t left join scores s on s.id = t.id
        where t.tenant = {conditions.Tenant}{conditions.OfAny(side, where)})
        """);

    private IEnumerable<IGrouping<bool, BranchGroup>> Sides => conditions.Groups.GroupBy(group => group.ReadsInternal);

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
}
