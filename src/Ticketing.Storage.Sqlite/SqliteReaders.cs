using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Ticketing.Storage.Sqlite;

/// <summary>
/// Open connections that read, kept with their prepared statements: preparing the statement of a list takes longer than running it.
/// Thread-safe.
/// </summary>
internal sealed class SqliteReaders(string connectionString) : IDisposable
{
    // More than read at once on any machine that keeps a database in a file; beyond them connections are closed after use.
    private const int MostIdle = 32;

    // query_only: what reads cannot write by mistake, outside the queue of writers.
    private const string Pragmas = "pragma query_only = on; pragma cache_size = -8192;";

    private readonly ConcurrentBag<SqliteReader> idle = [];
    private volatile bool isDisposed;

    public async Task<SqliteReaderConnection> OpenAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        return new(this, idle.TryTake(out var reader) ? reader : new(await ConnectAsync(cancellationToken)));
    }

    /// <summary>Takes a connection back.</summary>
    public void Return(SqliteReader reader)
    {
        if (!reader.IsClean || idle.Count >= MostIdle)
        {
            reader.Dispose();
            return;
        }

        idle.Add(reader);
        if (isDisposed)
            Clear();
    }

    public void Dispose()
    {
        isDisposed = true;
        Clear();
    }

    private void Clear()
    {
        while (idle.TryTake(out var reader))
            reader.Dispose();
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
