using System.Globalization;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes statements that stop after so many tickets and say where.</summary>
internal sealed class BoundedListSql(RelationalDialect dialect)
{
    /// <summary>
    /// Several stretches. What is looked at has a limit, and whether it fits is asked behind it. When the last one is reached, its place comes out as a row of
    /// its own kind, by which the list can be gone on with; a page that is full before has cut it off.
    /// </summary>
    public string Merged(TicketOrderSql order, long limit, long budget, IReadOnlyList<(ListSource Source, string Stretch)> stretches, bool mayOverlap)
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

    /// <summary>
    /// A single stretch: the page comes first, and the place only where it is not full. Then the same entries are gone through again, in the index alone.
    /// </summary>
    public string Stretch(TicketOrderSql order, long limit, long budget, ListSource source, string stretch)
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

    private string Asked(ListSource source, string stretch)
    {
        var select =
            $"""
            select {source.Id} as id, {source.Key} as sort_key, {(source.Rest.Length == 0 ? "1 = 1" : source.Rest)} as fits
            from {source.From}
            where {source.Where}{stretch}
            """;
        // offset 0: what is sorted must not be looked for along another index that has the order.
        return dialect.MergesUnions || source.IsOrdered ? select : $"select id, sort_key, fits from ({select}\noffset 0) s";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
