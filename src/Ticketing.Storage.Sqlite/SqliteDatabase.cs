using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Sqlite;

/// <summary>
/// A SQLite file in WAL mode: many read while one writes. Writers of this process queue up in order without blocking a thread;
/// another process's writer is waited for by trying again.
/// </summary>
internal sealed class SqliteDatabase(SqliteFile file, SqliteStorageOptions options) : IRelationalDatabase, IDisposable, IAsyncDisposable
{
    // An import writes tens of megabytes with each commit; checkpoints at every 4 MB, the default, would be most of its time.
    private const string WritingPragmas = "pragma journal_mode = wal; pragma cache_size = -32768; pragma wal_autocheckpoint = 8000;";

    private static readonly TimeSpan WaitForWriter = TimeSpan.FromSeconds(10);

    private readonly SqliteReaders readers = new(file.ConnectionString);
    private readonly SemaphoreSlim writing = new(1, 1);
    private SqliteConnection? writer;
    private bool isClosed;

    public RelationalDialect Dialect { get; } = new SqliteDialect { Prefix = new(options.TablePrefix) };

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await readers.OpenAsync(cancellationToken);

    // A file is not away for a moment, and its readers wait for nobody.
    public async Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await readers.OpenAsync(cancellationToken);
        return await read(connection, cancellationToken);
    }

    public async Task<T> WriteAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            var began = Stopwatch.GetTimestamp();
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await WriteOnceAsync(work, cancellationToken);
                }
                catch (SqliteException busy) when (IsBusy(busy))
                {
                    if (Stopwatch.GetElapsedTime(began) >= options.WriteTimeout)
                        throw new TimeoutException($"Another process kept the SQLite file locked for {options.WriteTimeout}.", busy);
                }

                await Task.Delay(Backoff(attempt), cancellationToken);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    // The writing connection is in a transaction of its own while this runs, so the statement takes part in that.
    public Task<T> WriteAloneAsync<T>(Func<DbConnection, CancellationToken, Task<T>> statement, CancellationToken cancellationToken) =>
        WriteAsync((transaction, token) => statement(transaction.Connection!, token), cancellationToken);

    public void Dispose()
    {
        // Work in the background may be in the middle of a transaction: it ends before its connection does.
        if (!isClosed)
            writing.Wait(WaitForWriter);
        Close();
    }

    public async ValueTask DisposeAsync()
    {
        if (!isClosed)
            await writing.WaitAsync(WaitForWriter);
        Close();
    }

    private void Close()
    {
        isClosed = true;
        writer?.Dispose();
        writer = null;
        writing.Dispose();
        readers.Dispose();
    }

    private async Task<T> WriteOnceAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = writer ??= await OpenToWriteAsync(cancellationToken);
        try
        {
            // Not deferred (begin immediate): a transaction that turns from reading to writing could not be waited for.
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await work(transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception fault) when (fault is DbException and not SqliteException { SqliteErrorCode: Constraint or Busy or Locked })
        {
            // Whatever the driver met, the next transaction begins on a connection that did not meet it.
            writer = null;
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<SqliteConnection> OpenToWriteAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(file.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            // The driver waits for a lock by putting the thread to sleep, 150 ms at a time, until the timeout is over: a negative one is
            // over at once. SQLite's own busy handler sleeps for whole seconds where it was built without usleep. The waiting is ours.
            connection.DefaultTimeout = -1;
            await ExecuteAsync(
                connection,
                WritingPragmas + (options.FullSync ? "pragma synchronous = full;" : "pragma synchronous = normal;"),
                cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // 2 ms, then doubling to 64 ms, and a part by chance so that two processes do not keep step.
    private static TimeSpan Backoff(int attempt)
    {
        var most = 1 << Math.Min(attempt, 6);
        return TimeSpan.FromMilliseconds(most * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    private const int Busy = 5;
    private const int Locked = 6;
    private const int Constraint = 19;

    private static bool IsBusy(SqliteException exception) => exception.SqliteErrorCode is Busy or Locked;

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
