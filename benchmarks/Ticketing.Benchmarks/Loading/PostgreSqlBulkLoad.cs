using Npgsql;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Loading;

/// <summary>
/// PostgreSQL: binary COPY into all tables at once, each on a connection of its own; secondary indexes are built at the end.
/// </summary>
internal sealed class PostgreSqlBulkLoad(string connectionString) : IBulkLoad
{
    // Those of constraints stay.
    private const string Indexes =
        """
        select i.indexname, i.indexdef
        from pg_indexes i
        where i.schemaname = current_schema()
          and i.tablename in ('ticketing_tickets', 'ticketing_ticket_keys', 'ticketing_events', 'ticketing_texts', 'ticketing_ticket_terms')
          and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
        """;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(
            connectionString) { CommandTimeout = 0, Options = "-c maintenance_work_mem=512MB -c synchronous_commit=off" });

    private readonly List<(string Name, string Sql)> indexes = [];
    private PostgreSqlBulkTable<TicketRow>? tickets;
    private PostgreSqlBulkTable<KeyRow>? keys;
    private PostgreSqlBulkTable<NewEventRow>? events;
    private PostgreSqlBulkTable<TextRow>? texts;
    private PostgreSqlBulkTable<SearchRow>? terms;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using (var command = source.CreateCommand(Indexes))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        foreach (var index in indexes)
            await ExecuteAsync($"drop index {index.Name}", cancellationToken);
        tickets = await PostgreSqlBulkTable<TicketRow>.BeginAsync(source, "ticketing_tickets", cancellationToken);
        keys = await PostgreSqlBulkTable<KeyRow>.BeginAsync(source, "ticketing_ticket_keys", cancellationToken);
        events = await PostgreSqlBulkTable<NewEventRow>.BeginAsync(source, "ticketing_events", cancellationToken);
        texts = await PostgreSqlBulkTable<TextRow>.BeginAsync(source, "ticketing_texts", cancellationToken);
        terms = await PostgreSqlBulkTable<SearchRow>.BeginAsync(source, "ticketing_ticket_terms", cancellationToken);
    }

    public async Task WriteAsync(TicketRows rows, CancellationToken cancellationToken)
    {
        await tickets!.WriteAsync(rows.Tickets, cancellationToken);
        await keys!.WriteAsync(rows.Keys, cancellationToken);
        await events!.WriteAsync(rows.Events, cancellationToken);
        await texts!.WriteAsync(rows.Texts, cancellationToken);
        await terms!.WriteAsync(rows.Terms, cancellationToken);
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await tickets!.CompleteAsync(cancellationToken);
        await keys!.CompleteAsync(cancellationToken);
        await events!.CompleteAsync(cancellationToken);
        await texts!.CompleteAsync(cancellationToken);
        await terms!.CompleteAsync(cancellationToken);
        foreach (var index in indexes)
            await ExecuteAsync(index.Sql, cancellationToken);
        // What autovacuum would have done by the time that so many tickets are there.
        await ExecuteAsync("vacuum analyze", cancellationToken);
    }

    public async ValueTask DisposeAsync() => await source.DisposeAsync();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
