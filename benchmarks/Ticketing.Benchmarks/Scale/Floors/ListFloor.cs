using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// A list by hand, the newest first: for who sees everything, a scan of one index; for the others a short range scan for each branch, of
/// numbers and times alone, merged; the rows of the page are joined at the end.
/// </summary>
internal sealed class ListFloor
{
    private readonly FloorSql sql;
    private readonly int limit;

    private ListFloor(FloorSql sql, int limit) => (this.sql, this.limit) = (sql, limit);

    /// <summary>The statement, to be read.</summary>
    public string Text => sql.Text;

    /// <param name="sql">Of the database.</param>
    /// <param name="actor">Whose list.</param>
    /// <param name="where">What must hold of a ticket <c>t</c>; empty for nothing.</param>
    /// <param name="limit">How many.</param>
    /// <param name="after">Behind which time and number; null for the first page.</param>
    public static ListFloor Newest(
        FloorSql sql, FloorActor actor, Func<FloorSql, string> where, int limit, (long At, long Id)? after = null)
    {
        var rows = limit.ToString(CultureInfo.InvariantCulture);
        var conditions = $"t.tenant = {sql.Bind(Caller.DefaultTenant)}{And(where(sql))}";
        if (after is { } place)
            conditions += $" and (t.created_at, t.id) < ({sql.Bind(place.At)}, {sql.Bind(place.Id)})";
        var branches = actor.Branches(sql);
        var newest = branches.Select((branch, i) =>
            $"select * from (select t.id, t.created_at from ticketing_tickets t where {conditions} and {branch} " +
            $"order by t.created_at desc, t.id desc limit {rows}) w{i}");
        sql.Text = branches.Length == 0
            ? $"""
              select {TicketRow.Columns}
              from ticketing_tickets t
              where {conditions}
              order by t.created_at desc, t.id desc
              limit {rows}
              """
            : $"""
              select {TicketRow.Columns}
              from (
              {string.Join("\nunion\n", newest)}
              order by 2 desc, 1 desc
              limit {rows}) h
              join ticketing_tickets t on t.id = h.id
              order by h.created_at desc, h.id desc
              """;
        return new(sql, limit);
    }

    /// <summary>A statement that gives the columns of a ticket.</summary>
    public static ListFloor Of(FloorSql sql, string text, int limit)
    {
        sql.Text = text;
        return new(sql, limit);
    }

    /// <summary>The one of several statements for the same that is the fastest, which somebody who writes one by hand finds out.</summary>
    public static async Task<ListFloor> FastestAsync(IReadOnlyList<ListFloor> statements, CancellationToken cancellationToken)
    {
        if (statements.DistinctBy(statement => statement.Text).Count() == 1)
            return statements[0];
        var times = statements.Select(_ => long.MaxValue).ToArray();
        var lost = new bool[statements.Count];
        var trying = Stopwatch.GetTimestamp();
        for (var round = 0; round < 12 && Stopwatch.GetElapsedTime(trying) < TimeSpan.FromSeconds(3); round++)
        {
            for (var i = 0; i < statements.Count; i++)
            {
                if (lost[i])
                    continue;
                var began = Stopwatch.GetTimestamp();
                try
                {
                    await statements[i].RunAsync(cancellationToken);
                    times[i] = Math.Min(times[i], Stopwatch.GetTimestamp() - began);
                }
                catch (DbException)
                {
                    // It ran into the driver's timeout.
                    lost[i] = true;
                }
            }
        }

        return statements[Array.IndexOf(times, times.Min())];
    }

    public async Task<List<TicketValues>> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sql.Database.OpenAsync(cancellationToken);
        await using var command = sql.Command(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<TicketValues>(limit);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(new(reader));
        return rows;
    }

    private static string And(string condition) => condition.Length == 0 ? "" : " and " + condition;
}
