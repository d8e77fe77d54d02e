using System.Globalization;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// Free text by hand, the newest first. Somebody who knows the words writes one of two statements: from the index of terms to the tickets
/// where few match, or along the index of times, looking at each ticket's terms, where many do. SQLite's index of terms can also be read
/// backward by number, if those are looked for that have smaller numbers and later times. All are tried and the fastest one is the floor.
/// </summary>
internal static class TextFloor
{
    /// <param name="database">Where.</param>
    /// <param name="actor">Who searches.</param>
    /// <param name="words">For each word the terms, any of which must occur; all words must.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static Task<ListFloor> FastestAsync(
        BenchmarkDatabase database, FloorActor actor, IReadOnlyList<IReadOnlyList<string>> words, int limit,
        CancellationToken cancellationToken) =>
        ListFloor.FastestAsync(
            [
                Along(new(database), actor, words, limit),
                FromIndex(new(database), actor, words, limit),
                .. database is PostgreSqlBenchmarkDatabase ? (ListFloor[])[] : [ByNumber(new(database), actor, words, limit)],
            ],
            cancellationToken);

    private static ListFloor Along(FloorSql sql, FloorActor actor, IReadOnlyList<IReadOnlyList<string>> words, int limit) =>
        ListFloor.Newest(sql, actor, sql =>
        {
            var internals = actor.ReadsInternal(sql);
            var all = words.Select(terms => $"({string.Join(" or ", terms.SelectMany(term => Occurs(sql, $" {term} ", internals)))})");
            return $"exists (select 1 from ticketing_ticket_terms x where x.ticket_id = t.id and {string.Join(" and ", all)})";
        }, limit);

    private static ListFloor FromIndex(FloorSql sql, FloorActor actor, IReadOnlyList<IReadOnlyList<string>> words, int limit)
    {
        var rows = limit.ToString(CultureInfo.InvariantCulture);
        var internals = actor.ReadsInternal(sql);
        // What only some of the matches may be found by is looked at again, in the row.
        var again = internals is null or "" ? "" : Has(sql, words, internals);
        var seen = $"t.tenant = {sql.Bind(Caller.DefaultTenant)} and {actor.Sees(sql)}{again}";
        var inner = sql.IsPostgreSql
            ? $"""
              with m as materialized (
                select x.ticket_id from ticketing_ticket_terms x
                where x.lexemes @@ '{TsQuery(words, internals is not null)}'::tsquery)
              select t.id, t.created_at from m join ticketing_tickets t on t.id = m.ticket_id
              where {seen}
              """
            : $"""
              select t.id, t.created_at
              from ticketing_search s cross join ticketing_tickets t on t.id = s.rowid
              where ticketing_search match '{Match(words, internals is not null)}' and {seen}
              """;
        return ListFloor.Of(
            sql,
            $"""
            select {TicketRow.Columns}
            from (
            {inner}
            order by t.created_at desc, t.id desc
            limit {rows}) h
            join ticketing_tickets t on t.id = h.id
            order by h.created_at desc, h.id desc
            """,
            limit);
    }

    private static ListFloor ByNumber(FloorSql sql, FloorActor actor, IReadOnlyList<IReadOnlyList<string>> words, int limit)
    {
        var rows = limit.ToString(CultureInfo.InvariantCulture);
        var internals = actor.ReadsInternal(sql);
        var tenant = $"t.tenant = {sql.Bind(Caller.DefaultTenant)}";
        var has = Has(sql, words, internals);
        var branches = actor.Branches(sql) is { Length: > 0 } some ? some : ["1 = 1"];
        var late = branches.Select(branch =>
            $"select t.id, t.created_at from ticketing_tickets t where {tenant} and {branch} and t.created_at >= (select " +
            $"min(created_at) from m) and +t.id < (select min(id) from m){has}");
        return ListFloor.Of(
            sql,
            $"""
            with m as materialized (
            select t.id, t.created_at
            from ticketing_search s cross join ticketing_tickets t on t.id = s.rowid
            where ticketing_search match '{Match(words, internals is not null)}'
              and {tenant} and {actor.Sees(sql)}{(internals is null or "" ? "" : has)}
            order by s.rowid desc
            limit {rows})
            select {TicketRow.Columns}
            from (
            select * from m
            union
            {string.Join("\nunion\n", late)}
            order by 2 desc, 1 desc
            limit {rows}) h
            join ticketing_tickets t on t.id = h.id
            order by h.created_at desc, h.id desc
            """,
            limit);
    }

    private static string Has(FloorSql sql, IReadOnlyList<IReadOnlyList<string>> words, string? internals) =>
        string.Concat(words.Select(terms =>
        $" and exists (select 1 from ticketing_ticket_terms x where x.ticket_id = t.id and " +
        $"({string.Join(" or ", terms.SelectMany(term => Occurs(sql, $" {term} ", internals)))}))"));

    private static IEnumerable<string> Occurs(FloorSql sql, string term, string? internals)
    {
        var place = sql.IsPostgreSql ? "strpos" : "instr";
        yield return $"{place}(x.title, {sql.Bind(term)}) > 0";
        yield return $"{place}(x.body, {sql.Bind(term)}) > 0";
        if (internals is not null)
            yield return $"{place}(x.internal, {sql.Bind(term)}) > 0{(internals.Length > 0 ? $" and {internals}" : "")}";
    }

    private static string Match(IReadOnlyList<IReadOnlyList<string>> words, bool internals) => string.Join(
        " AND ", words.Select(terms =>
            $"({{title body{(internals ? " internal" : "")}}} : ({string.Join(" OR ", terms.Select(term => $"\"{term}\""))}))"));

    private static string TsQuery(IReadOnlyList<IReadOnlyList<string>> words, bool internals) => string.Join(
        " & ", words.Select(terms =>
            $"({string.Join(" | ", terms.SelectMany(term => internals ? [Quoted(term), Quoted("~" + term)] : new[] { Quoted(term) }))})"));

    private static string Quoted(string term) => $"''{term}''";
}
