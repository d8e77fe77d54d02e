using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.EfCore.Hosts;

/// <summary>
/// The database of a host's context: connections are the context's, transactions run under its execution strategy, and within a transaction
/// of the host everything takes part in that.
/// </summary>
/// <typeparam name="TContext">The host's context.</typeparam>
internal sealed class HostDatabase<TContext> : IRelationalDatabase, IDisposable
    where TContext : DbContext
{
    private const string Savepoint = "ticketing";

    private readonly HostContexts<TContext> contexts;
    private readonly HostTransactions transactions;
    // SQLite's driver waits for another writer by putting a thread to sleep: those of this process queue up without one.
    private readonly SemaphoreSlim? writing;

    public HostDatabase(HostContexts<TContext> contexts, HostTransactions transactions, RelationalDialect dialect)
    {
        this.contexts = contexts;
        this.transactions = transactions;
        Dialect = dialect;
        writing = dialect is SqliteDialect ? new(1, 1) : null;
    }

    public RelationalDialect Dialect { get; }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (transactions.Current is { } host)
            return new BorrowedConnection(host.Connection, host.Transaction, giveBack: null);
        var made = contexts.New();
        try
        {
            await made.Context.Database.OpenConnectionAsync(cancellationToken);
            return new BorrowedConnection(made.Context.Database.GetDbConnection(), transaction: null, made);
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    // Within the host's transaction nothing runs again by itself: what was read before in it would have to be read again as well.
    public async Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (transactions.Current is not null)
            return await ReadOnceAsync(read, cancellationToken);
        await using var made = contexts.New();
        return await made.Context.Database.CreateExecutionStrategy().ExecuteAsync(token => ReadOnceAsync(read, token), cancellationToken);
    }

    public Task<T> WriteAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        transactions.Current is { } host ? WriteWithinAsync(host, work, cancellationToken) : WriteByItselfAsync(work, cancellationToken);

    public Task<T> WriteAloneAsync<T>(Func<DbConnection, CancellationToken, Task<T>> statement, CancellationToken cancellationToken) =>
        WriteAsync((transaction, token) => statement(transaction.Connection!, token), cancellationToken);

    public void Dispose() => writing?.Dispose();

    // A refusal takes back what it wrote and nothing else: the host may go on, or give up as a whole.
    private static async Task<T> WriteWithinAsync<T>(
        HostTransaction host, Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await host.Transaction.SaveAsync(Savepoint, cancellationToken);
        try
        {
            var result = await work(host.Transaction, cancellationToken);
            await host.Transaction.ReleaseAsync(Savepoint, cancellationToken);
            return result;
        }
        catch
        {
            await RollbackAsync(host.Transaction);
            throw;
        }
    }

    private static async Task RollbackAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.RollbackAsync(Savepoint, CancellationToken.None);
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException)
        {
            // The transaction is gone with its connection; why is what is thrown on.
        }
    }

    private async Task<T> ReadOnceAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await read(connection, cancellationToken);
    }

    private async Task<T> WriteByItselfAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (writing is not null)
            await writing.WaitAsync(cancellationToken);
        try
        {
            await using var made = contexts.New();
            var database = made.Context.Database;
            return await database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    await using var transaction = await database.BeginTransactionAsync(token);
                    var result = await work(transaction.GetDbTransaction(), token);
                    await transaction.CommitAsync(token);
                    return result;
                },
                cancellationToken);
        }
        finally
        {
            writing?.Release();
        }
    }
}
