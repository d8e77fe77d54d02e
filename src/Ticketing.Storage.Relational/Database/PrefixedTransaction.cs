using System.Data;
using System.Data.Common;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A transaction of a connection that puts a prefix into the texts of its commands.</summary>
internal sealed class PrefixedTransaction(DbTransaction inner, PrefixedConnection connection) : DbTransaction
{
    /// <summary>The driver's own.</summary>
    public DbTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit() => inner.Commit();

    public override Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

    public override void Rollback() => inner.Rollback();

    public override Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
