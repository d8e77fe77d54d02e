using System.Globalization;
using Ticketing.Access;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>How many tickets a list has, by hand: counted up to a thousand, each branch by itself.</summary>
internal sealed class TotalFloor
{
    private const int Most = 1000;

    private readonly FloorSql sql;

    private TotalFloor(FloorSql sql) => this.sql = sql;

    public static TotalFloor Counted(FloorSql sql, FloorActor actor, Func<FloorSql, string> where)
    {
        var rows = (Most + 1).ToString(CultureInfo.InvariantCulture);
        var conditions =
            $"t.tenant = {sql.Bind(Caller.DefaultTenant)}{(where(sql) is { Length: > 0 } condition ? $" and {condition}" : "")}";
        var branches = actor.Branches(sql) is { Length: > 0 } some ? some : ["1 = 1"];
        var seen = branches.Select((branch, i) =>
            $"select id from (select t.id from ticketing_tickets t where {conditions} and {branch} limit {rows}) w{i}");
        sql.Text =
            $"""
            select count(*) from (
            select id from (
            {string.Join("\nunion\n", seen)}
            ) u limit {rows}) c
            """;
        return new(sql);
    }

    /// <summary>Of all tickets, out of the counters.</summary>
    /// <param name="sql">Of the database.</param>
    /// <param name="cells">Which folded ones.</param>
    /// <param name="pending">Which pending ones.</param>
    public static TotalFloor FromCounters(FloorSql sql, string cells, string pending) =>
        FromCounters(sql, $"project = '' and {cells}", pending, isExact: true);

    /// <summary>
    /// Of a team's tickets in projects, out of the counters: a lower bound for somebody who sees others besides, and so many that nobody
    /// misses them.
    /// </summary>
    /// <param name="sql">Of the database.</param>
    /// <param name="team">The team.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="statuses">Which statuses, of cells and of pending ones alike.</param>
    public static TotalFloor OfTeam(FloorSql sql, string team, IEnumerable<string> projects, string statuses)
    {
        var among = string.Join(", ", projects.Select(sql.Bind));
        var bound = sql.Bind(team);
        return FromCounters(
            sql,
            $"project in ({among}) and cube = 4 and value = {bound} and {statuses}",
            $"project in ({among}) and team = {bound} and {statuses}",
            isExact: false);
    }

    private static TotalFloor FromCounters(FloorSql sql, string cells, string pending, bool isExact)
    {
        var tenant = sql.Bind(Caller.DefaultTenant);
        sql.Text =
            $"""
            select cast(coalesce(sum(amount), 0) as bigint) from (
            select amount from ticketing_counter_cells where tenant = {tenant} and {cells}
            union all
            select amount from ticketing_counter_pending where tenant = {tenant} and figure = 0 and {pending}) f
            """;
        return new(sql) { IsAlways = isExact };
    }

    // Whether it is exact, whatever the number; null where that depends on it.
    private bool? IsAlways { get; init; }

    public async Task<(long Count, bool IsExact)> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sql.Database.OpenAsync(cancellationToken);
        await using var command = sql.Command(connection);
        var count = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return IsAlways is { } exact ? (count, exact) : (Math.Min(count, Most), count <= Most);
    }
}
