using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Ticketing.Storage.Sqlite;

/// <summary>A connection that is lent to one request, from <see cref="SqliteReaders.OpenAsync"/> until it is closed or disposed.</summary>
internal sealed class SqliteReaderConnection(SqliteReaders readers, SqliteReader reader) : DbConnection
{
    private SqliteReader? lent = reader;

    [AllowNull]
    public override string ConnectionString
    {
        get => Reader.Connection.ConnectionString;
        set => throw new NotSupportedException("The connection is open.");
    }

    public override string Database => Reader.Connection.Database;

    public override string DataSource => Reader.Connection.DataSource;

    public override string ServerVersion => Reader.Connection.ServerVersion;

    public override ConnectionState State => lent is null ? ConnectionState.Closed : ConnectionState.Open;

    public SqliteReader Reader => lent ?? throw new ObjectDisposedException(nameof(SqliteReaderConnection));

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("A SQLite connection has one database.");

    public override void Open() => throw new InvalidOperationException("The connection is open, or was given back.");

    public override void Close()
    {
        if (Interlocked.Exchange(ref lent, null) is { } back)
            readers.Return(back);
    }

    public override Task CloseAsync()
    {
        Close();
        return Task.CompletedTask;
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        Reader.Soil();
        return Reader.Connection.BeginTransaction(isolationLevel);
    }

    protected override DbCommand CreateDbCommand() => new SqliteReaderCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }
}
