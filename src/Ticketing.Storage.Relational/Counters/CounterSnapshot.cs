using System.Data.Common;
using System.Globalization;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>
/// One moment of a tenant, read in a transaction that only reads: however long it takes, writers go on and nothing of what they do
/// shows in it.
/// </summary>
internal sealed class CounterSnapshot : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly RelationalDialect dialect;
    private readonly string tenant;

    private CounterSnapshot(DbConnection connection, RelationalDialect dialect, string tenant)
    {
        this.connection = connection;
        this.dialect = dialect;
        this.tenant = tenant;
    }

    /// <summary>Reads at one moment.</summary>
    public static Task<T> ReadAsync<T>(
        IRelationalDatabase database,
        string tenant,
        Func<CounterSnapshot, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                await using var snapshot = new CounterSnapshot(connection, database.Dialect, tenant);
                await snapshot.ExecuteAsync(database.Dialect.BeginSnapshot, token);
                return await read(snapshot, token);
            },
            cancellationToken);

    /// <summary>How often the cells were corrected.</summary>
    public async Task<long> RepairsAsync(CancellationToken cancellationToken)
    {
        await using var command = NewCommand(CounterSql.Repairs);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken) ?? 0L, CultureInfo.InvariantCulture);
    }

    /// <summary>The figures: folded and pending.</summary>
    public async Task<CubeSums> CountedAsync(CancellationToken cancellationToken)
    {
        var sums = new CubeSums();
        await ReadAsync(CounterSql.Folded, reader => sums.Add(CounterRow.ReadCube(reader), reader.GetInt64(5)), cancellationToken);
        await AddCellsAsync(sums, CounterSql.Pending, cancellationToken);
        return sums;
    }

    /// <summary>What they come to by the rows of the tickets.</summary>
    public async Task<CubeSums> RecountedAsync(CancellationToken cancellationToken)
    {
        var sums = new CubeSums();
        await AddCellsAsync(sums, CounterSql.Tickets, cancellationToken);
        return sums;
    }

    /// <summary>What they come to by the events: one ticket after the other, of which one is in memory at a time.</summary>
    public async Task<CubeSums> ReplayedAsync(CancellationToken cancellationToken)
    {
        var sums = new CubeSums();
        Ticket? ticket = null;
        await ReadAsync(
            CounterSql.Events,
            reader =>
            {
                var id = new TicketId(reader.GetInt64(0));
                var recorded = new RecordedEvent(
                    (int)reader.GetInt64(1),
                    UnixMicroseconds.ToTime(reader.GetInt64(2)),
                    reader.GetString(3),
                    TicketEventJson.Read(reader.GetString(4)),
                    reader.GetInt64(5) != 0);
                if (ticket is not null && ticket.Id != id)
                    sums.Add(TicketCell.Of(ticket), 1);
                ticket = ticket?.Id == id ? ticket.Apply(recorded) : Ticket.Begin(id, recorded);
            },
            cancellationToken);
        if (ticket is not null)
            sums.Add(TicketCell.Of(ticket), 1);
        return sums;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The connection goes back to its pool without the transaction.
            await ExecuteAsync("rollback", CancellationToken.None);
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException)
        {
            // The transaction is gone with its connection; why is what is thrown on.
        }
    }

    private Task AddCellsAsync(CubeSums sums, string sql, CancellationToken cancellationToken) =>
        ReadAsync(sql, reader => sums.Add(CounterRow.ReadCell(reader), reader.GetInt64(CounterRow.CellColumns)), cancellationToken);

    private async Task ReadAsync(string sql, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await using var command = NewCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            take(reader);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(connection, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand NewCommand(string sql)
    {
        var command = dialect.NewCommand(connection, sql).With("@tenant", tenant);
        // A million tickets take longer than any request.
        command.CommandTimeout = 0;
        return command;
    }
}
