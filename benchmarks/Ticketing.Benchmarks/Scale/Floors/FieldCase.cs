using System.Globalization;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>A list by what is in a custom field: as the query language says it, and what that is by hand.</summary>
/// <param name="Operation">What it is called.</param>
/// <param name="Query">The query.</param>
/// <param name="Key">The condition on the value of a key <c>k</c>.</param>
internal sealed record FieldCase(string Operation, string Query, Func<FloorSql, string> Key)
{
    public static IReadOnlyList<FieldCase> All(int tickets) =>
    [
        Equal(Operations.FieldUnique, "serial", FieldGenerator.SerialOf(tickets / 2)),
        Equal(Operations.FieldChoice, "site", FieldGenerator.SiteKey(3)),
        Costs(Operations.FieldFewCosts, 995),
        Costs(Operations.FieldHalf, 500),
    ];

    /// <summary>
    /// The fastest statement for it: from the index of keys, from the keys joined in their order, or along the order of the tickets.
    /// </summary>
    public Task<ListFloor> FloorAsync(BenchmarkDatabase database, FloorActor actor, int limit, CancellationToken cancellationToken)
    {
        var (found, along) = (new FloorSql(database), new FloorSql(database));
        return ListFloor.FastestAsync(
            [
                ListFloor.Newest(found, actor, sql => $"t.id in (select k.ticket_id from {Keys(sql)})", limit),
                ListFloor.Newest(
                    along,
                    actor,
                    sql => $"(select 1 from ticketing_ticket_keys k "
                        + $"where k.ticket_id = t.id and k.kind = 'field' and {Key(sql)} limit 1) = 1",
                    limit),
                Joined(new(database), actor, limit),
            ],
            cancellationToken);
    }

    private ListFloor Joined(FloorSql sql, FloorActor actor, int limit) => ListFloor.Of(
        sql,
        $"""
        select {TicketRow.Columns}
        from (select k.ticket_id, k.created_at from {Keys(sql)}) h
        join ticketing_tickets t on t.id = h.ticket_id
        where {actor.Sees(sql)}
        order by h.created_at desc, h.ticket_id desc
        limit {limit.ToString(CultureInfo.InvariantCulture)}
        """,
        limit);

    private string Keys(FloorSql sql) =>
        $"ticketing_ticket_keys k where k.tenant = {sql.Bind(Caller.DefaultTenant)} and k.kind = 'field' and {Key(sql)}";

    private static FieldCase Equal(string operation, string field, string value) => new(
        operation, $"field.{field}:{value}", sql => $"k.value = {sql.Bind($"{field}={value.ToLowerInvariant()}")}");

    // The text of a number has twenty-two digits, of which the first is a one from 0 on.
    private static FieldCase Costs(string operation, int above)
    {
        var least = string.Create(CultureInfo.InvariantCulture, $"cost=1{above:000000000000000}000001");
        return new(operation, $"field.cost:>{above}", sql => $"k.value >= {sql.Bind(least)} and k.value < {sql.Bind("cost>")}");
    }
}
