using System.Data;
using System.Data.Common;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A batch whose texts get a prefix; all else is the driver's.</summary>
internal sealed class PrefixedBatch(DbBatch inner, PrefixedConnection connection, TablePrefix prefix) : DbBatch
{
    private DbTransaction? transaction;

    public override int Timeout
    {
        get => inner.Timeout;
        set => inner.Timeout = value;
    }

    protected override DbBatchCommandCollection DbBatchCommands => inner.BatchCommands;

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A batch stays with the connection that made it.");
    }

    protected override DbTransaction? DbTransaction
    {
        get => transaction;
        set
        {
            transaction = value;
            inner.Transaction = value is PrefixedTransaction prefixed ? prefixed.Inner : value;
        }
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => Rewritten().ExecuteNonQuery();

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken = default) => Rewritten().ExecuteNonQueryAsync(cancellationToken);

    public override object? ExecuteScalar() => Rewritten().ExecuteScalar();

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken = default) => Rewritten().ExecuteScalarAsync(cancellationToken);

    public override void Prepare() => throw NotPrepared();

    public override Task PrepareAsync(CancellationToken cancellationToken = default) => throw NotPrepared();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    public override void Dispose()
    {
        inner.Dispose();
        base.Dispose();
    }

    protected override DbBatchCommand CreateDbBatchCommand() => inner.CreateBatchCommand();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Rewritten().ExecuteReader(behavior);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Rewritten().ExecuteReaderAsync(behavior, cancellationToken);

    // A batch runs once, so no text gets the prefix twice.
    private DbBatch Rewritten()
    {
        foreach (var command in inner.BatchCommands)
            command.CommandText = prefix.Rewrite(command.CommandText);
        return inner;
    }

    private static NotSupportedException NotPrepared() => new("The driver prepares by itself what it sees often.");
}
