using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Npgsql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.PostgreSql;

/// <summary>
/// A PostgreSQL database over a pool of connections. Writers run side by side and each statement sees what is committed when it begins;
/// what stands in the way of a writer is found by the versions and unique keys that its statements name.
/// </summary>
/// <param name="source">The pool.</param>
/// <param name="ownsSource">Whether the pool ends with this.</param>
/// <param name="options">How it is used.</param>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source, bool ownsSource, PostgreSqlStorageOptions options)
    : IRelationalDatabase, IDisposable, IAsyncDisposable
{
    public RelationalDialect Dialect { get; } = new PostgreSqlDialect(options.Schema) { Prefix = new(options.TablePrefix) };

    public IHostSignals Signals { get; } = new PostgreSqlSignals(source, new(options.TablePrefix));

    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        RunAgainAsync<DbConnection>(async token => await source.OpenConnectionAsync(token), cancellationToken);

    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        OnConnectionAsync(read, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var isCommitting = false;
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
                var result = await work(transaction, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                isCommitting = true;
                // Not cancellable: from here on only the server knows how it ends, and nothing that it may have kept is written again.
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (DbException fault) when (!isCommitting && MayRunAgain(fault, began))
            {
            }

            await Task.Delay(Backoff(attempt), cancellationToken);
        }
    }

    public Task<T> WriteAloneAsync<T>(Func<DbConnection, CancellationToken, Task<T>> statement, CancellationToken cancellationToken) =>
        OnConnectionAsync(statement, cancellationToken);

    public void Dispose()
    {
        if (ownsSource)
            source.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (ownsSource)
            await source.DisposeAsync();
    }

    // For what does no harm when it is run once too often.
    private Task<T> OnConnectionAsync<T>(Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAgainAsync(
            async token =>
            {
                await using var connection = await source.OpenConnectionAsync(token);
                return await work(connection, token);
            },
            cancellationToken);

    private async Task<T> RunAgainAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (DbException fault) when (MayRunAgain(fault, began))
            {
            }

            await Task.Delay(Backoff(attempt), cancellationToken);
        }
    }

    private bool MayRunAgain(DbException fault, long began) =>
        PostgreSqlFaults.IsPassing(fault) && Stopwatch.GetElapsedTime(began) < options.RetryFor;

    // 4 ms, then doubling to 256 ms, and a part by chance so that those who met do not meet again.
    private static TimeSpan Backoff(int attempt)
    {
        var most = 2 << Math.Min(attempt, 7);
        return TimeSpan.FromMilliseconds(most * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
