using System.Data.Common;
using Npgsql;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// One ticket with its texts and its history by hand: three statements that make one journey. The ticket's says whether it is seen and
/// whether internal comments are; the others fetch what belongs to its number, so that none of them is made slower by a condition that
/// another one has checked.
/// </summary>
internal sealed class TicketFloor
{
    /// <summary>How many texts and how many events at most.</summary>
    public const int Limit = 500;

    // Stands for the ticket's number, which each call sets.
    private const long Number = -1;

    private readonly BenchmarkDatabase database;
    private readonly FloorSql[] statements;

    public TicketFloor(BenchmarkDatabase database, FloorActor actor)
    {
        this.database = database;
        var readsAny = actor.ReadsInternal(new(database)) is not null;
        statements =
        [
            Statement(sql =>
                $"""
                select {TicketRow.Columns}, case when {Condition(actor.ReadsInternal(sql))} then 1 else 0 end
                from ticketing_tickets t
                where t.id = {sql.Bind(Number)} and t.tenant = {sql.Bind(Caller.DefaultTenant)} and {actor.Sees(sql)}
                """),
            Statement(sql =>
                $"""
                select x.number, x.kind, x.body, x.by_user, x.at
                from ticketing_texts x
                where x.tenant = {sql.Bind(Caller.DefaultTenant)} and x.ticket_id = {sql.Bind(Number)}{(readsAny ? "" : " and x.kind <= 1")}
                order by x.number
                limit {Limit + 1}
                """),
            Statement(sql =>
                $"""
                select e.version, e.at, e.by_user, e.payload, e.imported, e.internal
                from ticketing_events e
                where e.tenant = {sql.Bind(Caller.DefaultTenant)} and e.ticket_id = {sql.Bind(Number)}
                  {(readsAny ? "" : "and e.internal = 0")}
                order by e.version
                limit {Limit + 1}
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
            return await ReadAsync(ticket, texts, events, cancellationToken);
        }

        await using var batch = npgsql.CreateBatch();
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement.BatchCommand(Number, id));
        await using var results = await batch.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(results, results, results, cancellationToken);
    }

    private FloorSql Statement(Func<FloorSql, string> text)
    {
        var sql = new FloorSql(database);
        sql.Text = text(sql);
        return sql;
    }

    private static string Condition(string? reads) => reads switch
    {
        null => "1 = 0",
        "" => "1 = 1",
        _ => reads,
    };

    // Three readers, or thrice the one of a batch.
    private static async Task<TicketWhole> ReadAsync(
        DbDataReader first, DbDataReader second, DbDataReader third, CancellationToken cancellationToken)
    {
        if (!await first.ReadAsync(cancellationToken))
            throw new InvalidOperationException("The ticket is not seen.");
        var ticket = new TicketValues(first);
        var internals = first.GetInt32(TicketRow.ColumnCount) == 1;
        if (ReferenceEquals(first, second))
            await first.NextResultAsync(cancellationToken);
        var texts = new List<TextValues>();
        while (await second.ReadAsync(cancellationToken))
        {
            if (internals || second.GetInt64(1) < 2)
                texts.Add(new(second));
        }

        if (ReferenceEquals(second, third))
            await second.NextResultAsync(cancellationToken);
        var events = new List<EventValues>();
        while (await third.ReadAsync(cancellationToken))
        {
            if (internals || third.GetInt64(5) == 0)
                events.Add(new(third));
        }

        return new(ticket, texts, events);
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

    internal sealed record TicketWhole(TicketValues Ticket, List<TextValues> Texts, List<EventValues> Events);
}
