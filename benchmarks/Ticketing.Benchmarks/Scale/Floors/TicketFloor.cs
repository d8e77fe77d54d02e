using System.Data.Common;
using Npgsql;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>One ticket with its texts and its history by hand: three statements that make one journey.</summary>
internal sealed class TicketFloor
{
    // Stands for the ticket's number, which each call sets.
    private const long Number = -1;

    private readonly BenchmarkDatabase database;
    private readonly FloorSql[] statements;

    public TicketFloor(BenchmarkDatabase database, FloorActor actor)
    {
        this.database = database;
        statements =
        [
            Statement(actor, (sql, seen) =>
                $"""
                select {TicketRow.Columns}
                from ticketing_tickets t
                where {seen}
                """),
            Statement(actor, (sql, seen) =>
                $"""
                select x.number, x.kind, x.body, x.by_user, x.at
                from ticketing_texts x join ticketing_tickets t on t.id = x.ticket_id
                where x.tenant = {sql.Bind(Caller.DefaultTenant)} and x.ticket_id = {sql.Bind(Number)} and {seen}{Internal(actor.ReadsInternal(sql), "x.kind <= 1")}
                order by x.number
                limit 500
                """),
            Statement(actor, (sql, seen) =>
                $"""
                select e.version, e.at, e.by_user, e.payload, e.imported
                from ticketing_events e join ticketing_tickets t on t.id = e.ticket_id
                where e.tenant = {sql.Bind(Caller.DefaultTenant)} and e.ticket_id = {sql.Bind(Number)} and {seen}{Internal(actor.ReadsInternal(sql), "e.internal = 0")}
                order by e.version
                limit 500
                """),
        ];
    }

    public async Task<TicketWhole> RunAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (connection is not NpgsqlConnection npgsql)
        {
            await using var first = statements[0].Command(connection, Number, id);
            await using var second = statements[1].Command(connection, Number, id);
            await using var third = statements[2].Command(connection, Number, id);
            await using var ticket = await first.ExecuteReaderAsync(cancellationToken);
            await using var texts = await second.ExecuteReaderAsync(cancellationToken);
            await using var events = await third.ExecuteReaderAsync(cancellationToken);
            return new(
                await ReadAsync(ticket, reader => new TicketValues(reader), cancellationToken),
                await ReadAsync(texts, reader => new TextValues(reader), cancellationToken),
                await ReadAsync(events, reader => new EventValues(reader), cancellationToken));
        }

        await using var batch = npgsql.CreateBatch();
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement.BatchCommand(Number, id));
        await using var results = await batch.ExecuteReaderAsync(cancellationToken);
        var row = await ReadAsync(results, reader => new TicketValues(reader), cancellationToken);
        await results.NextResultAsync(cancellationToken);
        var bodies = await ReadAsync(results, reader => new TextValues(reader), cancellationToken);
        await results.NextResultAsync(cancellationToken);
        return new(row, bodies, await ReadAsync(results, reader => new EventValues(reader), cancellationToken));
    }

    private FloorSql Statement(FloorActor actor, Func<FloorSql, string, string> text)
    {
        var sql = new FloorSql(database);
        var seen = $"t.id = {sql.Bind(Number)} and t.tenant = {sql.Bind(Caller.DefaultTenant)} and {actor.Sees(sql)}";
        sql.Text = text(sql, seen);
        return sql;
    }

    private static string Internal(string? reads, string isPublic) => reads switch
    {
        null => $" and {isPublic}",
        "" => "",
        _ => $" and ({isPublic} or {reads})",
    };

    private static async Task<List<T>> ReadAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    internal readonly struct TextValues(DbDataReader reader)
    {
        public readonly long Number = reader.GetInt64(0);
        public readonly long Kind = reader.GetInt64(1);
        public readonly string Body = reader.GetString(2);
        public readonly string By = reader.GetString(3);
        public readonly long At = reader.GetInt64(4);
    }

    internal readonly struct EventValues(DbDataReader reader)
    {
        public readonly long Version = reader.GetInt64(0);
        public readonly long At = reader.GetInt64(1);
        public readonly string By = reader.GetString(2);
        public readonly string Payload = reader.GetString(3);
        public readonly long Imported = reader.GetInt64(4);
    }

    internal sealed record TicketWhole(List<TicketValues> Ticket, List<TextValues> Texts, List<EventValues> Events);
}
