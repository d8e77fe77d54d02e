using System.Globalization;
using Ticketing.Access;
using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// Tickets by status and category by hand: out of the counters for what is seen whole, folded and pending, and out of the newest
/// tickets, as many as the store counts, for what is seen one by one; the most frequent first.
/// </summary>
internal sealed class FacetFloor
{
    /// <summary>The most that are counted one by one.</summary>
    public const int Most = 1000;

    private readonly FloorSql sql;

    public FacetFloor(FloorSql sql, FloorActor actor, long most)
    {
        this.sql = sql;
        var tenant = sql.Bind(Caller.DefaultTenant);
        var whole = actor.UserId switch
        {
            BenchmarkPeople.Administrator => (Cell: "", Where: ""),
            BenchmarkPeople.Member => (Cell: Landscape.QuietProject, Where: $" and d.project = {sql.Bind(Landscape.QuietProject)}"),
            _ => ((string Cell, string Where)?)null,
        };
        List<string> parts = [];
        if (whole is { } counted)
        {
            parts.Add($"select c.status, c.value, c.amount from ticketing_counter_cells c where c.tenant = {tenant} and c.project = " +
                $"{sql.Bind(counted.Cell)} and c.cube = 2");
            parts.Add($"select d.status, d.category, d.amount from ticketing_counter_pending d where d.tenant = {tenant} and d.figure = " +
                $"0{counted.Where}");
        }

        // What the member sees besides: his own, elsewhere.
        var branches = actor.UserId == BenchmarkPeople.Member
            ? [.. actor.Branches(sql)[..2].Select(branch => $"{branch} and t.project <> {sql.Bind(Landscape.QuietProject)}")]
            : actor.Branches(sql);
        if (branches.Length > 0)
        {
            var rows = most.ToString(CultureInfo.InvariantCulture);
            var newest = branches.Select((branch, i) =>
                $"select * from (select t.id, t.created_at from ticketing_tickets t where t.tenant = {tenant} and {branch} " +
                $"order by t.created_at desc, t.id desc limit {rows}) w{i}");
            parts.Add(
                $"""
                select t.status, t.category, 1
                from (
                {string.Join("\nunion\n", newest)}
                order by 2 desc, 1 desc
                limit {rows}) h
                join ticketing_tickets t on t.id = h.id
                """);
        }

        sql.Text =
            $"""
            select f.status, f.value, cast(sum(f.amount) as bigint)
            from (select '' as status, '' as value, 0 as amount where 1 = 0 union all {string.Join("\nunion all\n", parts)}) f
            group by f.status, f.value
            having sum(f.amount) <> 0
            order by 3 desc, 2, 1
            """;
    }

    public async Task<List<FacetValues>> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sql.Database.OpenAsync(cancellationToken);
        await using var command = sql.Command(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<FacetValues>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        return rows;
    }

    internal readonly record struct FacetValues(string Status, string Value, long Count);
}
