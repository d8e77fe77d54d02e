using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the statements of a page: stretches read only as far as it needs, merged in the order asked for, and last its rows.</summary>
internal sealed class ListPageSql(RelationalDialect dialect, ListSources sources)
{
    private readonly BoundedListSql bounded = new(dialect);

    /// <summary>The statements of a page, each to be run when those before it have not filled it.</summary>
    public IEnumerable<string> Pages(ListPlan plan, TicketOrderSql order, long limit)
    {
        // In the text: not knowing the limit, PostgreSQL reckons with a tenth of all and makes a new plan for every call.
        var most = Number(limit);
        // An everyday list has no more to ask of a ticket than which way it is: three equalities are cheaper than a list of three.
        var stretched = sources.Of(plan, order.Key, isFolded: plan.IsDoubtful);
        if (stretched.Count == 0)
            return [];
        var parts = stretched.ConvertAll(source => (Source: source, Parts: order.Parts(source.Key, source.Id)));
        var (statements, mayOverlap) = (parts[0].Parts.Count, stretched.Count > 1 && sources.MayOverlap(plan));
        var isBounded = stretched.Exists(source => source is { IsOrdered: true, Rest.Length: > 0 });
        if (isBounded && plan.Budget(statements) is { } rows && parts is [var (source, ofSource)] && ofSource.All(stretches => stretches is [_]))
            return ofSource.Select(stretches => bounded.Stretch(order, limit, Math.Max(rows / 2, limit), source, stretches[0]));
        if (isBounded && plan.IsDoubtful && plan.Budget(statements) is { } budget)
        {
            return Enumerable.Range(0, statements).Select(number => bounded.Merged(
                order, limit, budget, [.. parts.SelectMany(one => one.Parts[number].Select(stretch => (one.Source, stretch)))], mayOverlap));
        }

        return Enumerable.Range(0, statements).Select(number => parts.SelectMany(one => one.Parts[number].Select(stretch => (one.Source, stretch))).ToList() switch
        {
            [({ IsOrdered: true, Id: ListSource.OfTicket } source, var stretch)] => Direct(source, stretch, order, most),
            var several => Page(order, most, [.. several.Select(one => Select(one.Source, one.stretch, order, most))], mayOverlap),
        });
    }

    // One stretch of the tickets themselves: their rows are where it leads.
    private string Direct(ListSource source, string stretch, TicketOrderSql order, string limit) =>
        $"""
        select {TicketRow.Columns}, {source.Key} as sort_key
        from {source.From}
        where {source.Where}{stretch}{Unindexed(source)}
        order by {order.OfPart(source.Key, source.Id)}
        limit {limit}
        """;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Unindexed(ListSource source) => source.Rest.Length == 0 ? "" : $" and {dialect.Unindexed(source.Rest)}";

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

    private string Select(ListSource source, string stretch, TicketOrderSql order, string limit)
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
}
