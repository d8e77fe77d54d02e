using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Loading;

/// <summary>SQLite: large transactions of prepared statements without a journal; secondary indexes are built at the end, sorted.</summary>
internal sealed class SqliteBulkLoad(string file) : IBulkLoad
{
    private const int BatchesPerTransaction = 100;

    // The triggers keep the text index, which is made at the end as well.
    private const string PutOff =
        """
        select type, name, sql from sqlite_master
        where type in ('index', 'trigger') and sql is not null
          and tbl_name in ('ticketing_tickets', 'ticketing_ticket_keys', 'ticketing_events', 'ticketing_texts', 'ticketing_ticket_terms')
        """;

    private readonly SqliteConnection connection = new($"Data Source={file};Pooling=False");
    private readonly List<(string Type, string Name, string Sql)> dropped = [];
    private bool isInTransaction;
    private int batches;
    private SqliteBulkTable<TicketRow>? tickets;
    private SqliteBulkTable<KeyRow>? keys;
    private SqliteBulkTable<NewEventRow>? events;
    private SqliteBulkTable<TextRow>? texts;
    private SqliteBulkTable<SearchRow>? terms;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken);
        // journal off: a load that is broken off is begun again on a new file.
        Execute("pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive; pragma cache_size = -400000;");
        await using (var command = Command(PutOff))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                dropped.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        foreach (var (type, name, _) in dropped)
            Execute($"drop {type} {name}");
        tickets = new(connection, "ticketing_tickets");
        keys = new(connection, "ticketing_ticket_keys");
        events = new(connection, "ticketing_events");
        texts = new(connection, "ticketing_texts");
        terms = new(connection, "ticketing_ticket_terms");
    }

    public Task WriteAsync(TicketRows rows, CancellationToken cancellationToken)
    {
        if (!isInTransaction)
            Execute("begin");
        isInTransaction = true;
        tickets!.Insert(rows.Tickets);
        keys!.Insert(rows.Keys);
        events!.Insert(rows.Events);
        texts!.Insert(rows.Texts);
        terms!.Insert(rows.Terms);
        if (++batches % BatchesPerTransaction == 0)
            Commit();
        return Task.CompletedTask;
    }

    public Task FinishAsync(CancellationToken cancellationToken)
    {
        Commit();
        Execute("insert into ticketing_search (ticketing_search) values ('rebuild')");
        foreach (var (_, _, sql) in dropped)
            Execute(sql);
        // As the store leaves the file: readers beside a writer.
        Execute("pragma locking_mode = normal; pragma journal_mode = wal;");
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private void Commit()
    {
        if (isInTransaction)
            Execute("commit");
        isInTransaction = false;
    }

    private SqliteCommand Command(string sql) => new(sql, connection) { CommandTimeout = 0 };

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
