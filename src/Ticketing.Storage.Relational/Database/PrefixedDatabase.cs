using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A database whose tables have another prefix than the statements say.</summary>
internal sealed class PrefixedDatabase(IRelationalDatabase inner, TablePrefix prefix) : IRelationalDatabase, IDisposable, IAsyncDisposable
{
    public RelationalDialect Dialect => inner.Dialect;

    public TablePrefix Prefix => prefix;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => prefix.Over(await inner.OpenAsync(cancellationToken));

    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        inner.ReadAsync((connection, token) => read(prefix.Over(connection), token), cancellationToken);

    public Task<T> WriteAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        inner.WriteAsync((transaction, token) => work(prefix.Over(transaction), token), cancellationToken);

    public Task<T> WriteAloneAsync<T>(Func<DbConnection, CancellationToken, Task<T>> statement, CancellationToken cancellationToken) =>
        inner.WriteAloneAsync((connection, token) => statement(prefix.Over(connection), token), cancellationToken);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (inner is IAsyncDisposable database)
            await database.DisposeAsync();
        else
            Dispose();
    }
}
